import type { Check } from '../../check.js';
import { fewExamples } from '../../finding.js';
import { joinedByHash } from '../../joined-by-hash.js';
import type { Queryable } from '../../queryable.js';
import { closeBy } from '../close-by.js';

/** Pedigrees that nature does not allow: sire and dam exchanged, a mare as sire, a parent younger than its foal. */
export const impossibleParents: Check = {
  name: 'impossible-parents',
  title: 'Pedigrees that cannot be',
  category: 'integrity',
  priority: 'P3',
  severity: 'warning',
  why: 'A pedigree with its columns exchanged looks whole, joins to somebody, and gives the figures of the wrong animal.',
  source: 'sex and date of birth of the ancestors that ran themselves; horses and ancestors share one number space',
  async run({ sql }) {
    const horses = await joinedByHash(sql, () => impossible(sql));
    const [all] = await sql<{ count: number }[]>`select count(*) as count from ra_horse_pedigree`;
    if (horses.length === 0) return { examined: all?.count ?? 0, gaps: [] };
    const reasons = [...new Set(horses.map(({ reason }) => reason))].join('; ');
    return {
      examined: all?.count ?? 0,
      gaps: [
        {
          what: `${horses.length} horses have a pedigree that cannot be: ${reasons}`,
          unit: 'horses',
          affected: horses.length,
          of: all?.count ?? 0,
          examples: fewExamples(horses.map(({ id }) => id)),
          cause: 'columns that were exchanged when rows were made or changed by hand',
          closing: closeBy('replay', 'Make the rows of the days again from the stored payloads', {
            partitions: [...new Set(horses.flatMap(({ day }) => day ?? []))]
              .toSorted()
              .map((day) => ({ dataset: 'results', day })),
          }),
        },
      ],
    };
  },
};

interface Impossible {
  readonly id: string;
  readonly reason: string;
  /** The day that tells the pedigree, where one does. */
  readonly day: string | null;
}

/** One row for each horse whose pedigree cannot be, with the first reason. */
const impossible = (sql: Queryable): Promise<Impossible[]> => sql<Impossible[]>`
  -- Animals that are sire of some and dam of others: the rarer role is the wrong one.
  with two_roles as materialized (
    select digits, as_sire, as_dam
    from (select substr(sire_id, 5) as digits, count(*) as as_sire from ra_horse_pedigree group by 1) as sire
    join (select substr(dam_id, 5) as digits, count(*) as as_dam from ra_horse_pedigree group by 1) as dam using (digits)
  ),
  parents as (
    select pedigree.horse_id as id, (pedigree.pedigree_off_dt at time zone 'Europe/London')::date::text as day,
      case
        when substr(pedigree.sire_id, 5) = substr(pedigree.dam_id, 5) then 'sire and dam are one animal'
        when substr(pedigree.horse_id, 5) in (substr(pedigree.sire_id, 5), substr(pedigree.dam_id, 5))
          then 'the horse is its own parent'
        when sire.sex in ('filly', 'mare') then 'the sire is a mare'
        when dam.sex in ('colt', 'gelding', 'horse') then 'the dam is no mare'
        when damsire.sex in ('filly', 'mare') then 'the damsire is a mare'
        when sire.dob >= horse.dob or dam.dob >= horse.dob then 'a parent is younger than the horse'
        when two_roles_of_sire.as_sire < two_roles_of_sire.as_dam then 'the sire is a dam elsewhere'
        when two_roles_of_dam.as_dam < two_roles_of_dam.as_sire then 'the dam is a sire elsewhere'
      end as reason
    from ra_horse_pedigree as pedigree
    join ra_mst_horses as horse on horse.id = pedigree.horse_id
    left join ra_mst_horses as sire on sire.id = 'hrs_' || substr(pedigree.sire_id, 5)
    left join ra_mst_horses as dam on dam.id = 'hrs_' || substr(pedigree.dam_id, 5)
    left join ra_mst_horses as damsire on damsire.id = 'hrs_' || substr(pedigree.damsire_id, 5)
    left join two_roles as two_roles_of_sire on two_roles_of_sire.digits = substr(pedigree.sire_id, 5)
    left join two_roles as two_roles_of_dam on two_roles_of_dam.digits = substr(pedigree.dam_id, 5)
  )
  select id, reason, day from parents where reason is not null order by id collate "C"`;
