/** A table whose columns refer to others. Declared foreign keys are among them: they can be gone round, or dropped. */
export interface Referring {
  readonly table: string;
  readonly key: readonly string[];
  /** An expression that tells the day of a row, where it is known: of `child` and the tables joined to it, `t0` first. */
  readonly day?: string;
  /** A condition on `child`: which rows are meant. */
  readonly only?: string;
  /** The column, the table that it refers to, and the column there. */
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

const masters = {
  horse: 'ra_mst_horses',
  jockey: 'ra_mst_jockeys',
  trainer: 'ra_mst_trainers',
  owner: 'ra_mst_owners',
  sire: 'ra_mst_sires',
  dam: 'ra_mst_dams',
  damsire: 'ra_mst_damsires',
} as const;

const pairs = [
  ['horse', 'jockey'],
  ['horse', 'trainer'],
  ['jockey', 'owner'],
  ['jockey', 'trainer'],
  ['owner', 'trainer'],
] as const;

/** What is calculated. */
export const figureReferences: readonly Referring[] = [
  { table: 'ra_runner_statistics', key: ['race_id', 'horse_id'], columns: [race, horse], isFigures: true },
  ...pairs.map(([one, other]): Referring => ({
    table: 'ra_entity_combinations',
    key: ['entity1_id', 'entity2_id'],
    only: `child.entity1_type = '${one}' and child.entity2_type = '${other}'`,
    columns: [
      ['entity1_id', masters[one], 'id'],
      ['entity2_id', masters[other], 'id'],
    ],
    isFigures: true,
  })),
  ...Object.entries(masters).flatMap(([type, target]): Referring[] => [
    {
      table: 'ra_performance_by_distance',
      key: ['entity_id', 'code', 'distance_yards'],
      only: `child.entity_type = '${type}'`,
      columns: [['entity_id', target, 'id']],
      isFigures: true,
    },
    {
      table: 'ra_performance_by_venue',
      key: ['entity_id', 'venue_id'],
      only: `child.entity_type = '${type}'`,
      columns: [
        ['entity_id', target, 'id'],
        ['venue_id', 'ra_mst_courses', 'id'],
      ],
      isFigures: true,
    },
  ]),
];
