import type { Partition } from '@darkhorses/ingest';
import type { Check } from '../../check.js';
import { fewExamples } from '../../finding.js';
import { joinedByHash } from '../../joined-by-hash.js';
import type { Queryable } from '../../queryable.js';
import { closeBy } from '../close-by.js';

/** Horses with two sires, two dams or two damsires: their rows contradict each other. */
export const contradictingParents: Check = {
  name: 'contradicting-parents',
  title: 'Horses with two sires, dams or damsires',
  category: 'integrity',
  priority: 'P3',
  severity: 'warning',
  why: 'A horse has one sire and one dam. Where rows disagree, its runs are counted partly for one and partly for the other.',
  source: 'the same parents, told by every run of the horse and by two tables',
  async run({ sql }) {
    const horses = await joinedByHash(sql, () => disagreeing(sql));
    const [all] = await sql<{ count: number }[]>`select count(*) as count from ra_mst_horses`;
    if (horses.length === 0) return { examined: all?.count ?? 0, gaps: [] };
    const partitions = partitionsOf(horses.flatMap(({ told }) => told));
    return {
      examined: all?.count ?? 0,
      gaps: [
        {
          what: `${horses.length} horses have two sires, dams or damsires`,
          unit: 'horses',
          affected: horses.length,
          of: all?.count ?? 0,
          examples: fewExamples(horses.map(({ id }) => id)),
          cause: 'rows that were changed by hand, or a pedigree that the API has corrected since older days were read',
          closing: closeBy('results', 'Read the days again that tell other parents than the newest', {
            calls: partitions.length,
            partitions,
          }),
        },
      ],
    };
  },
};

interface Disagreeing {
  readonly id: string;
  /** The partitions that tell other parents than the newest pedigree: day, a blank, and dataset. */
  readonly told: readonly string[];
}

/** One row for each horse of which two rows name different parents. */
const disagreeing = (sql: Queryable): Promise<Disagreeing[]> => sql<Disagreeing[]>`
  with differing as (
    select runner.horse_id as id, race.date || case when race.has_result then ' results' else ' racecards' end as told
    from ra_runners as runner
    join ra_horse_pedigree as pedigree on pedigree.horse_id = runner.horse_id
    join ra_races as race on race.id = runner.race_id
    where runner.sire_id <> pedigree.sire_id or runner.dam_id <> pedigree.dam_id
      or runner.damsire_id <> pedigree.damsire_id
    union all
    select horse.id, (horse.pedigree_off_dt at time zone 'Europe/London')::date || ' results'
    from ra_mst_horses as horse
    join ra_horse_pedigree as pedigree on pedigree.horse_id = horse.id
    where horse.sire_id <> pedigree.sire_id or horse.dam_id <> pedigree.dam_id or horse.damsire_id <> pedigree.damsire_id
  )
  select id, coalesce(array_agg(distinct told) filter (where told is not null), '{}') as told
  from differing
  group by id
  order by id collate "C"`;

/** Each partition once, oldest first. */
const partitionsOf = (told: readonly string[]): Partition[] =>
  [...new Set(told)].toSorted().map((name) => {
    const [day = '', dataset] = name.split(' ');
    return { dataset: dataset === 'racecards' ? 'racecards' : 'results', day };
  });
