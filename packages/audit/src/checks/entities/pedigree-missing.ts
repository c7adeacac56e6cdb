import type { Partition } from '@darkhorses/ingest';
import type { Check } from '../../check.js';
import { fewExamples } from '../../finding.js';
import { joinedByHash } from '../../joined-by-hash.js';
import type { Queryable } from '../../queryable.js';
import { closeBy } from '../close-by.js';

/** Horses whose parents a racecard or a result tells, and `ra_horse_pedigree` does not. */
export const pedigreeMissing: Check = {
  name: 'pedigree-missing',
  title: 'Horses without pedigree',
  category: 'pedigree',
  priority: 'P0',
  severity: 'warning',
  why: 'A horse without parents is missing from the progeny of its sire, dam and damsire, and so from every figure of theirs.',
  source: 'the parents that racecards and results name beside each runner',
  async run({ sql }) {
    const rows = await joinedByHash(sql, () => incompletePedigrees(sql));
    const [horses] = await sql<{ count: number }[]>`select count(*) as count from ra_mst_horses`;
    const told = rows.filter((row): row is Told => row.dataset !== null);
    const untold = rows.length - told.length;
    return {
      examined: horses?.count ?? 0,
      explained:
        untold === 0 ? [] : [{ what: `${untold} horses of which the API tells no or not all parents`, count: untold }],
      gaps:
        told.length === 0
          ? []
          : [
              {
                what: `${told.length} horses lack parents that a racecard or a result tells`,
                unit: 'horses',
                affected: told.length,
                of: horses?.count ?? 0,
                examples: fewExamples(told.map(({ horse_id }) => horse_id)),
                cause: 'rows that were removed or changed by hand: a load writes pedigrees with the runners',
                closing: closeBy('replay', 'Make the rows of the days again from the stored payloads', {
                  partitions: distinctPartitions(told),
                }),
              },
            ],
    };
  },
};

interface Incomplete {
  readonly horse_id: string;
  /** The newest partition that tells what is missing; null where none does. */
  readonly dataset: Partition['dataset'] | null;
  readonly day: string | null;
}

interface Told extends Incomplete, Partition {
  readonly dataset: Partition['dataset'];
  readonly day: string;
}

/** One row for each horse whose pedigree is not whole, by id. */
const incompletePedigrees = (sql: Queryable): Promise<Incomplete[]> => sql<Incomplete[]>`
  with incomplete as materialized (
    select horse.id, pedigree.sire_id, pedigree.dam_id, pedigree.damsire_id
    from ra_mst_horses as horse
    left join ra_horse_pedigree as pedigree on pedigree.horse_id = horse.id
    where pedigree.sire_id is null or pedigree.dam_id is null or pedigree.damsire_id is null
  ),
  told as (
    select distinct on (incomplete.id) incomplete.id, race.date,
      case when race.has_result then 'results' else 'racecards' end as dataset
    from incomplete
    join ra_runners as runner on runner.horse_id = incomplete.id
    join ra_races as race on race.id = runner.race_id
    where incomplete.sire_id is null and runner.sire_id is not null
      or incomplete.dam_id is null and runner.dam_id is not null
      or incomplete.damsire_id is null and runner.damsire_id is not null
    order by incomplete.id, race.date desc
  )
  select incomplete.id as horse_id, told.dataset, told.date::text as day
  from incomplete
  left join told on told.id = incomplete.id
  order by incomplete.id collate "C"`;

/** Each partition once, oldest first. */
function distinctPartitions(partitions: readonly Partition[]): Partition[] {
  const known = new Map(partitions.map(({ dataset, day }) => [`${day} ${dataset}`, { dataset, day }]));
  return [...known].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, partition]) => partition);
}
