import type { Check } from './check.js';
import { blankSaturdays } from './checks/coverage/blank-saturdays.js';
import { failedDays } from './checks/coverage/failed-days.js';
import { missingDays } from './checks/coverage/missing-days.js';
import { staleDays } from './checks/coverage/stale-days.js';
import { thinDays } from './checks/coverage/thin-days.js';
import { unsettledDays } from './checks/coverage/unsettled-days.js';
import { vanishedRaces } from './checks/coverage/vanished-races.js';
import { exposedTables } from './checks/data/exposed-tables.js';
import { freshness } from './checks/data/freshness.js';
import { rejectedRows } from './checks/data/rejected-rows.js';
import { rowsAgainstPayloads } from './checks/data/rows-against-payloads.js';
import { unknownValues } from './checks/data/unknown-values.js';
import { contradictingParents } from './checks/entities/contradicting-parents.js';
import { duplicateHorses } from './checks/entities/duplicate-horses.js';
import { duplicateRaces } from './checks/entities/duplicate-races.js';
import { idFormats } from './checks/entities/id-formats.js';
import { impossibleParents } from './checks/entities/impossible-parents.js';
import { locationMissing } from './checks/entities/location-missing.js';
import { namesakes } from './checks/entities/namesakes.js';
import { orphans } from './checks/entities/orphans.js';
import { pedigreeFiguresMissing } from './checks/entities/pedigree-figures-missing.js';
import { pedigreeMissing } from './checks/entities/pedigree-missing.js';
import { peopleFiguresMissing } from './checks/entities/people-figures-missing.js';
import { profileMissing } from './checks/entities/profile-missing.js';
import { unnamedMasters } from './checks/entities/unnamed-masters.js';
import { figuresDrifted } from './checks/figures/figures-drifted.js';
import { figuresMissing } from './checks/figures/figures-missing.js';
import { figuresStale } from './checks/figures/figures-stale.js';
import { impossibleFigures } from './checks/figures/impossible-figures.js';
import { winRates } from './checks/figures/win-rates.js';
import { fieldSizes } from './checks/races/field-sizes.js';
import { futureResults } from './checks/races/future-results.js';
import { numberGaps } from './checks/races/number-gaps.js';
import { racesWithoutResult } from './checks/races/races-without-result.js';
import { racesWithoutRunners } from './checks/races/races-without-runners.js';
import { runnersAgainstResults } from './checks/races/runners-against-results.js';
import { runnersPerRace } from './checks/races/runners-per-race.js';
import { beatenLengths } from './checks/results/beaten-lengths.js';
import { market } from './checks/results/market.js';
import { positions } from './checks/results/positions.js';
import { priceFractions } from './checks/results/price-fractions.js';
import { times } from './checks/results/times.js';
import { winnerSpoils } from './checks/results/winner-spoils.js';
import { winners } from './checks/results/winners.js';

/** Every check, in the order in which people read them. A new check is one file, and a line here. */
export const checks: readonly Check[] = [
  missingDays,
  failedDays,
  unsettledDays,
  staleDays,
  blankSaturdays,
  thinDays,
  vanishedRaces,
  racesWithoutResult,
  racesWithoutRunners,
  fieldSizes,
  numberGaps,
  runnersPerRace,
  futureResults,
  runnersAgainstResults,
  winners,
  positions,
  market,
  priceFractions,
  beatenLengths,
  times,
  winnerSpoils,
  pedigreeMissing,
  pedigreeFiguresMissing,
  locationMissing,
  peopleFiguresMissing,
  profileMissing,
  contradictingParents,
  impossibleParents,
  idFormats,
  orphans,
  duplicateRaces,
  duplicateHorses,
  namesakes,
  unnamedMasters,
  figuresMissing,
  figuresStale,
  figuresDrifted,
  impossibleFigures,
  winRates,
  rejectedRows,
  rowsAgainstPayloads,
  exposedTables,
  freshness,
  unknownValues,
];
