import { idPrefixes } from '@darkhorses/extract';
import type { Check } from '../../check.js';
import { notClosable } from '../../closing.js';
import { fewExamples } from '../../finding.js';

const tables = [
  ['ra_races', idPrefixes.race],
  ['ra_mst_courses', idPrefixes.course],
  ['ra_mst_horses', idPrefixes.horse],
  ['ra_mst_jockeys', idPrefixes.jockey],
  ['ra_mst_trainers', idPrefixes.trainer],
  ['ra_mst_owners', idPrefixes.owner],
  ['ra_mst_sires', idPrefixes.sire],
  ['ra_mst_dams', idPrefixes.dam],
  ['ra_mst_damsires', idPrefixes.damsire],
] as const;

/** Ids that are not of the API's form. All other columns with ids refer to one of these, which the orphans show. */
export const idFormats: Check = {
  name: 'id-formats',
  title: 'Ids that the API could not have given',
  category: 'integrity',
  priority: 'P3',
  severity: 'warning',
  why: 'Ids link horses to their offspring by digits, and figures to their entities: one of another form links to nothing.',
  source: 'the form of ids that the API publishes: a prefix and digits',
  async run({ sql }) {
    const wrong: { table: string; id: string }[] = [];
    let examined = 0;
    for (const [table, prefix] of tables) {
      // One row: how many ids there are, and those of another form.
      const [ids] = await sql<{ total: number; wrong: string[] | null }[]>`
        select count(*) as total,
          array_agg(id order by id collate "C") filter (where id !~ ${`^${prefix}[0-9]{1,20}$`}) as wrong
        from ${sql(table)}`;
      examined += ids?.total ?? 0;
      wrong.push(...(ids?.wrong ?? []).map((id) => ({ table, id })));
    }
    if (wrong.length === 0) return { examined, gaps: [] };
    const where = [...new Set(wrong.map(({ table }) => table))].join(', ');
    return {
      examined,
      gaps: [
        {
          what: `${wrong.length} ids in ${where} are not of the API's form`,
          unit: 'ids',
          affected: wrong.length,
          of: examined,
          examples: fewExamples(wrong.map(({ id }) => id)),
          cause: 'rows of another source: the tables refuse such ids unless their checks were dropped',
          closing: notClosable(
            'Remove the rows, or give them the ids of the API, and restore the checks of the tables',
          ),
        },
      ],
    };
  },
};
