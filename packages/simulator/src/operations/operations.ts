import type { Plan } from '../account/plan.js';
import type { EntityKind } from '../source/racing-source.js';
import type { Call, Reply } from './call.js';
import { courses, regions } from './courses.js';
import { horseProfile, resultsOfEntity, searchOf, wholeAnswer } from './entities.js';
import { basicCard, basicResult, freeCard, freeResult } from './lower-plans.js';
import { bigRaces, oneRacecard, racecardsByDayName, racecardsPro, summaries } from './racecards.js';
import { oneResult, results, resultsToday } from './results.js';

/** One endpoint: who may call it, how often, and what it answers. */
export interface Operation {
  /** Parameters in braces. */
  readonly path: string;
  readonly plan: Plan;
  /** The published limit of version 1.4.3. @unit calls a second */
  readonly perSecond: number;
  readonly family: 'results' | 'racecards' | 'other';
  /** Most analyses take one call in flight a user. */
  readonly oneInFlight: boolean;
  readonly answer: (call: Call) => Reply;
}

const entities: readonly { kind: EntityKind; id: string; analyses: readonly string[] }[] = [
  { kind: 'horses', id: 'horse_id', analyses: ['distance-times'] },
  { kind: 'jockeys', id: 'jockey_id', analyses: ['courses', 'distances', 'owners', 'trainers'] },
  { kind: 'trainers', id: 'trainer_id', analyses: ['courses', 'distances', 'horse-age', 'jockeys', 'owners'] },
  { kind: 'owners', id: 'owner_id', analyses: ['courses', 'distances', 'jockeys', 'trainers'] },
  { kind: 'sires', id: 'sire_id', analyses: ['classes', 'distances'] },
  { kind: 'dams', id: 'dam_id', analyses: ['classes', 'distances'] },
  { kind: 'damsires', id: 'damsire_id', analyses: ['classes', 'distances'] },
];

/** Every simulated endpoint. Of two that match a path the first is meant: literal paths stand before those with ids. */
export const operations: readonly Operation[] = [
  operation('/v1/courses/regions', 'free', regions, { perSecond: 1 }),
  operation('/v1/courses', 'free', courses, { perSecond: 1 }),
  operation('/v1/racecards/free', 'free', racecardsByDayName(freeCard), { perSecond: 1, family: 'racecards' }),
  operation('/v1/racecards/basic', 'basic', racecardsByDayName(basicCard), { perSecond: 2, family: 'racecards' }),
  operation('/v1/racecards/standard', 'standard', racecardsByDayName(), { perSecond: 2, family: 'racecards' }),
  operation('/v1/racecards/pro', 'pro', racecardsPro, { perSecond: 2, family: 'racecards' }),
  operation('/v1/racecards/big-races', 'standard', bigRaces, { perSecond: 2, family: 'racecards' }),
  operation('/v1/racecards/summaries', 'basic', summaries, { family: 'racecards' }),
  operation('/v1/racecards/{race_id}/standard', 'standard', oneRacecard('standard'), { family: 'racecards' }),
  operation('/v1/racecards/{race_id}/pro', 'pro', oneRacecard('pro'), { family: 'racecards' }),
  operation('/v1/racecards/{horse_id}/results', 'basic', resultsOfEntity('horses', 'horse_id', basicResult), {
    family: 'results',
  }),
  operation('/v1/results', 'standard', results, { family: 'results' }),
  operation('/v1/results/today', 'basic', resultsToday(basicResult), { family: 'results' }),
  operation('/v1/results/today/free', 'free', resultsToday(freeResult), { perSecond: 1, family: 'results' }),
  operation('/v1/results/{race_id}', 'standard', oneResult, { family: 'results' }),
  operation('/v1/horses/{horse_id}/standard', 'standard', horseProfile('standard')),
  operation('/v1/horses/{horse_id}/pro', 'pro', horseProfile('pro')),
  operation('/v1/odds/{race_id}/{horse_id}', 'pro', wholeAnswer),
  ...entities.flatMap(({ kind, id, analyses }) => [
    operation(`/v1/${kind}/search`, 'standard', searchOf(kind)),
    operation(`/v1/${kind}/{${id}}/results`, 'pro', resultsOfEntity(kind, id), { family: 'results' }),
    ...analyses.map((analysis) =>
      operation(`/v1/${kind}/{${id}}/analysis/${analysis}`, kind === 'horses' ? 'basic' : 'standard', wholeAnswer, {
        // As published: those of horses and dams keep only the rate.
        oneInFlight: kind !== 'horses' && kind !== 'dams',
      }),
    ),
  ]),
];

const patterns = operations.map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replaceAll(/\{[a-z_]+\}/g, '([^/]+)')}$`),
}));

/** The operation of a path and the value of its first path parameter. */
export function findOperation(path: string): { operation: Operation; id: string } | undefined {
  for (const { operation, pattern } of patterns) {
    const match = pattern.exec(path);
    if (match) return { operation, id: match[1] ?? '' };
  }
  return undefined;
}

function operation(
  path: string,
  plan: Plan,
  answer: (call: Call) => Reply,
  { perSecond = 5, family = 'other', oneInFlight = false }: Partial<Operation> = {},
): Operation {
  return { path, plan, perSecond, family, oneInFlight, answer };
}
