import * as fc from 'fast-check';
import type { Answers, Dataset, LooseRace } from './load-days.js';

/** What stewards, late prices and slips of the pen change of a race. */
const corrections: readonly ((race: LooseRace, dataset: Dataset) => void)[] = [
  ({ runners }) => runners.toReversed().forEach((runner, index) => (runner['position'] = String(index + 1))),
  ({ runners }) => runners.forEach((runner) => Object.assign(runner, { sp: '7/2', sp_dec: '4.5' })),
  ({ runners }) => void runners.pop(),
  ({ runners }) => runners.forEach((runner) => Object.assign(runner, { jockey_id: 'jky_699', jockey: 'A Substitute' })),
  ({ runners }) => runners.forEach((runner) => Object.assign(runner, { trainer_id: 'trn_499', owner_id: 'own_599' })),
  ({ runners }) => runners.forEach((runner) => Object.assign(runner, { sire_id: 'sir_199', dam_id: 'dam_299' })),
  (race) =>
    Object.assign(race, { dist_f: '9.5f', dist_y: '2090', distance_f: '9.5', dist: '1m1½f', distance: '1m1½f' }),
  (race) => Object.assign(race, { class: 'Class 2', race_class: 'Class 2', going: 'Heavy', type: 'Chase' }),
  ({ runners }) => runners.forEach((runner) => (runner['position'] = 'VOI')),
  ({ runners }) =>
    runners.forEach((runner) => Object.assign(runner, { damsire_id: 'dsi_399', damsire: 'A Grandsire' })),
  ({ runners }) => runners.forEach((runner) => Object.assign(runner, { time: '0:59.10' })),
];

/** A race that tells something else than before, or is told of no more. */
export interface Mark {
  readonly race: number;
  readonly how: number;
}

export const marks = fc.array(fc.record({ race: fc.nat({ max: 19 }), how: fc.nat({ max: corrections.length }) }), {
  maxLength: 3,
});

/** Answers in which the marked races are corrected. */
export function corrected(base: Answers, wanted: readonly Mark[]): Answers {
  return (dataset, day) => {
    let races = base(dataset, day);
    for (const { race, how } of wanted) {
      const chosen = races.find(({ race_id }) => Number(race_id.slice(-2)) % 20 === race);
      const correct = corrections[how];
      if (correct === undefined) races = races.filter((one) => one !== chosen);
      else if (chosen) correct(chosen, dataset);
    }
    return races;
  };
}
