/** A table whose columns refer to others. Declared foreign keys are among them: they can be gone round, or dropped. */
export interface Referring {
  readonly table: string;
  readonly key: readonly string[];
  /** An expression that tells the day of a row, where it is known: of `child` and the tables joined to it, `t0` first. */
  readonly day?: string;
  /** The column, the table that it refers to (or {@link anyEntity}), and the column there. */
  readonly columns: readonly (readonly [column: string, target: string, id: string])[];
  /** Whether the rows are calculated, and can be again. */
  readonly isFigures?: boolean;
}

const people = [
  ['jockey_id', 'ra_mst_jockeys', 'id'],
  ['trainer_id', 'ra_mst_trainers', 'id'],
  ['owner_id', 'ra_mst_owners', 'id'],
] as const;

const parents = [
  ['sire_id', 'ra_mst_sires', 'id'],
  ['dam_id', 'ra_mst_dams', 'id'],
  ['damsire_id', 'ra_mst_damsires', 'id'],
] as const;

const race = ['race_id', 'ra_races', 'id'] as const;
const horse = ['horse_id', 'ra_mst_horses', 'id'] as const;

/** What a day's payloads fill. */
export const dayReferences: readonly Referring[] = [
  { table: 'ra_races', key: ['id'], day: 'child.date', columns: [['course_id', 'ra_mst_courses', 'id']] },
  { table: 'ra_runners', key: ['race_id', 'horse_id'], day: 't0.date', columns: [race, horse, ...people, ...parents] },
  {
    table: 'ra_race_results',
    key: ['race_id', 'horse_id'],
    day: 'child.race_date',
    columns: [race, horse, ...people, ...parents],
  },
  {
    table: 'ra_mst_horses',
    key: ['id'],
    day: "(child.pedigree_off_dt at time zone 'Europe/London')::date",
    columns: parents,
  },
  {
    table: 'ra_horse_pedigree',
    key: ['horse_id'],
    day: "(child.pedigree_off_dt at time zone 'Europe/London')::date",
    columns: [horse, ...parents],
  },
];

/** The tables of everybody of whom figures are calculated. Their ids begin differently, so that together they are one set. */
export const entityTables = [
  'ra_mst_horses',
  'ra_mst_jockeys',
  'ra_mst_trainers',
  'ra_mst_owners',
  'ra_mst_sires',
  'ra_mst_dams',
  'ra_mst_damsires',
] as const;

/** The name under which all of them together are referred to. */
export const anyEntity = 'entity';

/** What is calculated. */
export const figureReferences: readonly Referring[] = [
  { table: 'ra_runner_statistics', key: ['race_id', 'horse_id'], columns: [race, horse], isFigures: true },
  {
    table: 'ra_entity_combinations',
    key: ['entity1_id', 'entity2_id'],
    columns: [
      ['entity1_id', anyEntity, 'id'],
      ['entity2_id', anyEntity, 'id'],
    ],
    isFigures: true,
  },
  {
    table: 'ra_performance_by_distance',
    key: ['entity_id', 'code', 'distance_yards'],
    columns: [['entity_id', anyEntity, 'id']],
    isFigures: true,
  },
  {
    table: 'ra_performance_by_venue',
    key: ['entity_id', 'venue_id'],
    columns: [
      ['entity_id', anyEntity, 'id'],
      ['venue_id', 'ra_mst_courses', 'id'],
    ],
    isFigures: true,
  },
];
