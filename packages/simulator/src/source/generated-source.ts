import type { World } from '../world/index.js';
import type { RacingSource } from './racing-source.js';

/** A generated world as the server reads it. */
export function generatedSource(world: World): RacingSource {
  return {
    courses: () => world.courses(),
    regions: () => world.regions(),
    racecards: (date, asOf) => world.racecards(date, asOf),
    results: (date, asOf) => world.results(date, asOf),
    horse: (id, asOf) => world.horsePro(id, asOf),
    horseStandard: (id) => world.horseStandard(id),
    dayOfRace: (raceId) => world.raceOn(raceId)?.date,
    resultsOf: (kind, id, asOf) => (kind === 'horses' ? world.horseResults(id, asOf) : undefined),
    search: (kind, name) => (kind === 'horses' ? world.searchHorses(name) : world.search(kind, name)),
    whole: () => undefined,
  };
}
