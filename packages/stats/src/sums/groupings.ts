import type { Ancestor, EntityType } from '../families/entities.js';
import type { Fragment, Queryable } from '../queryable.js';

/** What the sums of a grouping tell beside those that all have. */
export type Shape = 'plain' | 'of_ancestor' | 'by_distance';

/** Runs that are summed together: those with the same values in these columns of the facts. */
export interface Grouping {
  /** Stands for it in ops.run_sums. */
  readonly number: number;
  readonly shape: Shape;
  readonly keys: readonly (keyof typeof keyOf)[];
}

/** The number that a column of the facts is as a key, since a key is never null: 8 is no class, and 2 an unknown code. */
export const keyOf = {
  jockey_id: (sql: Queryable): Fragment => sql`jockey_id`,
  trainer_id: (sql: Queryable): Fragment => sql`trainer_id`,
  sire_id: (sql: Queryable): Fragment => sql`sire_id`,
  damsire_id: (sql: Queryable): Fragment => sql`damsire_id`,
  course_id: (sql: Queryable): Fragment => sql`course_id`,
  half_furlongs: (sql: Queryable): Fragment => sql`half_furlongs`,
  race_class: (sql: Queryable): Fragment => sql`coalesce(race_class, 8)`,
  is_jumps: (sql: Queryable): Fragment => sql`coalesce(is_jumps::int, 2)`,
} as const;

/** Groupings by their names. The table in the data dictionary tells the same numbers. */
export const groupings = {
  jockey: { number: 1, shape: 'plain', keys: ['jockey_id'] },
  trainer: { number: 2, shape: 'plain', keys: ['trainer_id'] },
  sire: { number: 3, shape: 'of_ancestor', keys: ['sire_id'] },
  damsire: { number: 4, shape: 'of_ancestor', keys: ['damsire_id'] },
  jockey_course: { number: 5, shape: 'plain', keys: ['jockey_id', 'course_id'] },
  trainer_course: { number: 6, shape: 'plain', keys: ['trainer_id', 'course_id'] },
  sire_course: { number: 7, shape: 'plain', keys: ['sire_id', 'course_id'] },
  damsire_course: { number: 8, shape: 'plain', keys: ['damsire_id', 'course_id'] },
  jockey_distance: { number: 9, shape: 'by_distance', keys: ['jockey_id', 'half_furlongs', 'is_jumps'] },
  trainer_distance: { number: 10, shape: 'by_distance', keys: ['trainer_id', 'half_furlongs', 'is_jumps'] },
  sire_distance: { number: 11, shape: 'by_distance', keys: ['sire_id', 'half_furlongs', 'is_jumps'] },
  damsire_distance: { number: 12, shape: 'by_distance', keys: ['damsire_id', 'half_furlongs', 'is_jumps'] },
  jockey_trainer: { number: 13, shape: 'plain', keys: ['jockey_id', 'trainer_id'] },
  sire_class: { number: 14, shape: 'plain', keys: ['sire_id', 'race_class'] },
  damsire_class: { number: 15, shape: 'plain', keys: ['damsire_id', 'race_class'] },
} as const satisfies Readonly<Record<string, Grouping>>;

/** Entities of whom sums are kept: each has so many runs that no index would help. Of others an index finds the few runs. */
export type KeptEntity = 'jockey' | 'trainer' | 'sire' | 'damsire';

export const isKept = (entity: EntityType): entity is KeptEntity =>
  entity === 'jockey' || entity === 'trainer' || entity === 'sire' || entity === 'damsire';

export const isKeptAncestor = (ancestor: Ancestor): ancestor is 'sire' | 'damsire' => ancestor !== 'dam';
