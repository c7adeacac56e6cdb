import type { Check } from '../../check.js';
import { notClosable } from '../../closing.js';
import { fewExamples, type Gap } from '../../finding.js';
import { joinedByHash } from '../../joined-by-hash.js';
import type { Queryable } from '../../queryable.js';

const kinds = [
  ['horses', 'ra_mst_horses', 'horse_id'],
  ['jockeys', 'ra_mst_jockeys', 'jockey_id'],
  ['trainers', 'ra_mst_trainers', 'trainer_id'],
  ['owners', 'ra_mst_owners', 'owner_id'],
  ['sires', 'ra_mst_sires', 'sire_id'],
  ['dams', 'ra_mst_dams', 'dam_id'],
  ['damsires', 'ra_mst_damsires', 'damsire_id'],
] as const;

const ancestors: ReadonlySet<string> = new Set(['sires', 'dams', 'damsires']);

/** People and animals that no runner names: what a load would have removed. Courses and lists are the API's own. */
export const unnamedMasters: Check = {
  name: 'unnamed-masters',
  title: 'People and animals that never ran',
  category: 'integrity',
  priority: 'P5',
  severity: 'note',
  why: 'They have no runs, so no figure is wrong; but counts of horses or jockeys are.',
  source: 'the runners, and the parents of horses',
  async run({ sql }) {
    const gaps: Gap[] = [];
    let examined = 0;
    for (const [kind, table, column] of kinds) {
      const [counts] = await joinedByHash(
        sql,
        () => sql<Counts[]>`
        select (select count(*) from ${sql(table)}) as total, count(*) as unnamed,
          (array_agg(id order by id collate "C"))[1:5] as examples
        from ${sql(table)} as master
        where not exists (select from ra_runners as runner where runner.${sql(column)} = master.id)
          and ${unnamedByHorses(sql, kind, column)}`,
      );
      const { total = 0, unnamed = 0, examples } = counts ?? {};
      examined += total;
      if (unnamed === 0) continue;
      gaps.push({
        what: `${unnamed} ${kind} are named by no runner`,
        unit: kind,
        affected: unnamed,
        of: total,
        examples: fewExamples(examples ?? []),
        cause: 'rows of another source, or runners that were removed by hand',
        closing: notClosable('Nothing has to be done; remove the rows where counts of people or animals matter'),
      });
    }
    return { examined, gaps };
  },
};

interface Counts {
  readonly total: number;
  readonly unnamed: number;
  readonly examples: string[] | null;
}

/** An ancestor that only a horse's profile names has no runner. */
const unnamedByHorses = (sql: Queryable, kind: string, column: string) =>
  ancestors.has(kind)
    ? sql`not exists (select from ra_mst_horses as horse where horse.${sql(column)} = master.id)`
    : sql`true`;
