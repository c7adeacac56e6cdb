import { runnersOf, textOf, type EntityKind, type Payload, type RacingSource } from '../source/racing-source.js';
import type { Recording } from './recording.js';

const idFields: Readonly<Record<EntityKind, string>> = {
  horses: 'horse_id',
  jockeys: 'jockey_id',
  trainers: 'trainer_id',
  owners: 'owner_id',
  sires: 'sire_id',
  dams: 'dam_id',
  damsires: 'damsire_id',
};

const prefixes: Readonly<Record<EntityKind, string>> = {
  horses: 'hrs_',
  jockeys: 'jky_',
  trainers: 'trn_',
  owners: 'own_',
  sires: 'sir_',
  dams: 'dam_',
  damsires: 'dsi_',
};

/** A recording as the server reads it. What was recorded is known at any time. */
export function recordedSource(recording: Recording): RacingSource {
  const dayOfRace = new Map<string, string>();
  for (const races of [recording.racecards, recording.results]) {
    for (const [date, rows] of races) for (const row of rows) dayOfRace.set(textOf(row, 'race_id'), date);
  }

  return {
    courses: () => recording.courses,
    regions: () => recording.regions,
    racecards: (date) => recording.racecards.get(date) ?? [],
    results: (date) => recording.results.get(date) ?? [],
    horse(id) {
      const horse = recording.horses.get(id);
      return horse !== undefined && 'dob' in horse ? horse : undefined;
    },
    horseStandard: (id) => recording.horses.get(id),
    dayOfRace: (raceId) => dayOfRace.get(raceId),
    resultsOf(kind, id) {
      const theirs = (race: Payload) => runnersOf(race).some((runner) => textOf(runner, idFields[kind]) === id);
      const days = [...recording.results].sort(([a], [b]) => (a < b ? 1 : -1));
      return days.flatMap(([, races]) => races.filter(theirs).toReversed());
    },
    search(kind, name) {
      const wanted = name.toLowerCase();
      const rows = kind === 'horses' ? recording.horses : recording.named;
      return [...rows.values()].filter(
        (row) => textOf(row, 'id').startsWith(prefixes[kind]) && textOf(row, 'name').toLowerCase().includes(wanted),
      );
    },
    whole: (path) => recording.wholes.get(path),
  };
}
