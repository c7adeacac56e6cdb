import type { Check } from '../../check.js';
import { notClosable } from '../../closing.js';
import { fewExamples } from '../../finding.js';

/** One horse under two ids: the same name, the same parents, and no date of birth that tells two apart. */
export const duplicateHorses: Check = {
  name: 'duplicate-horses',
  title: 'Horses under two ids',
  category: 'integrity',
  priority: 'P3',
  severity: 'critical',
  why: 'A career in two halves: form, records and the number of runs before a race are wrong for both.',
  source: 'name, sire, dam and date of birth',
  async run({ sql }) {
    const [all] = await sql<{ count: number }[]>`select count(*) as count from ra_mst_horses`;
    // One row for each name that two horses of the same parents and birth share.
    const twins = await sql<{ ids: string[] }[]>`
      select array_agg(id order by id collate "C") as ids
      from ra_mst_horses
      where sire_id is not null and dam_id is not null
      group by lower(name), sire_id, dam_id
      having count(*) > 1 and count(distinct dob) <= 1
      order by min(id collate "C")`;
    if (twins.length === 0) return { examined: all?.count ?? 0, gaps: [] };
    return {
      examined: all?.count ?? 0,
      gaps: [
        {
          what: `${twins.length} horses stand under two ids: one name, one sire and one dam`,
          unit: 'horses',
          affected: twins.length,
          of: all?.count ?? 0,
          examples: fewExamples(twins.flatMap(({ ids }) => ids)),
          cause: 'the API has given the horse a second id, or rows came of another source',
          closing: notClosable('Tell the API of the two ids; rows of another source are removed by hand'),
        },
      ],
    };
  },
};
