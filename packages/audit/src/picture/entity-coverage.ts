import type { Queryable } from '../queryable.js';

/** How much is known of the rows of a kind. */
export interface CoverageOfEntity {
  readonly entity: string;
  readonly rows: number;
  readonly known: readonly EntityFact[];
}

/** One thing that may be known of an entity, and of how many it is. */
export interface EntityFact {
  readonly what: string;
  readonly have: number;
  readonly of: number;
  readonly remark?: string;
  /** Less than this share is a gap. */
  readonly least?: number;
}

/** Trainers' locations stand on racecards, which exist from this day on. */
const firstCards = '2023-01-23';

type Counts = Readonly<Record<(typeof names)[number], number>>;
const names = [
  'horses',
  'pedigrees',
  'profiles',
  'trainers',
  'trainers_with_cards',
  'located',
  'trained',
  'jockeys',
  'ridden',
  'owners',
  'owned',
  'sires',
  'sires_analysed',
  'dams',
  'dams_analysed',
  'damsires',
  'damsires_analysed',
  'courses',
  'courses_placed',
] as const;

/** What analysts ask of horses, people, pedigree and courses, and of how many it is known. */
export async function entityCoverage(sql: Queryable): Promise<CoverageOfEntity[]> {
  const [counts] = await sql<Counts[]>`
    with on_cards as (
      select distinct runner.trainer_id
      from ra_runners as runner
      join ra_races as race on race.id = runner.race_id
      where race.date >= ${firstCards}::text::date and runner.trainer_id is not null
    ),
    horses as (
      select count(*) as horses, count(*) filter (where sire_id is not null and dam_id is not null and damsire_id is not null) as pedigrees,
        count(*) filter (where dob is not null and colour is not null and breeder is not null) as profiles
      from ra_mst_horses
    ),
    trainers as (
      select count(*) as trainers, count(total_runners) as trained, count(on_cards.trainer_id) as trainers_with_cards,
        count(on_cards.trainer_id) filter (where location is not null) as located
      from ra_mst_trainers
      left join on_cards on on_cards.trainer_id = ra_mst_trainers.id
    ),
    jockeys as (select count(*) as jockeys, count(total_rides) as ridden from ra_mst_jockeys),
    owners as (select count(*) as owners, count(total_runners) as owned from ra_mst_owners),
    sires as (select count(*) as sires, count(analysis_last_updated) as sires_analysed from ra_mst_sires),
    dams as (select count(*) as dams, count(analysis_last_updated) as dams_analysed from ra_mst_dams),
    damsires as (select count(*) as damsires, count(analysis_last_updated) as damsires_analysed from ra_mst_damsires),
    courses as (select count(*) as courses, count(*) filter (where latitude is not null and longitude is not null) as courses_placed from ra_mst_courses)
    select * from horses, trainers, jockeys, owners, sires, dams, damsires, courses`;
  if (counts === undefined) throw new Error('The database did not say how many entities it holds.');
  return describe(counts);
}

function describe(n: Counts): CoverageOfEntity[] {
  const figures = (have: number, of: number): EntityFact => ({ what: 'figures', have, of, least: 1 });
  return [
    {
      entity: 'Horses',
      rows: n.horses,
      known: [
        { what: 'sire, dam and damsire', have: n.pedigrees, of: n.horses, least: 1 },
        {
          what: 'day of birth, colour and breeder',
          have: n.profiles,
          of: n.horses,
          remark: 'From racecards, or one request a horse: newest runners first.',
        },
      ],
    },
    {
      entity: 'Trainers',
      rows: n.trainers,
      known: [
        {
          what: 'location',
          have: n.located,
          of: n.trainers_with_cards,
          least: 0.95,
          remark: `Of those with a runner since ${firstCards}: only racecards tell it.`,
        },
        figures(n.trained, n.trainers),
      ],
    },
    { entity: 'Jockeys', rows: n.jockeys, known: [figures(n.ridden, n.jockeys)] },
    { entity: 'Owners', rows: n.owners, known: [figures(n.owned, n.owners)] },
    { entity: 'Sires', rows: n.sires, known: [figures(n.sires_analysed, n.sires)] },
    { entity: 'Dams', rows: n.dams, known: [figures(n.dams_analysed, n.dams)] },
    { entity: 'Damsires', rows: n.damsires, known: [figures(n.damsires_analysed, n.damsires)] },
    {
      entity: 'Courses',
      rows: n.courses,
      known: [{ what: 'coordinates', have: n.courses_placed, of: n.courses, remark: 'From a list of our own.' }],
    },
  ];
}
