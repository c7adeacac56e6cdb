import type { Check } from '../../check.js';
import { notClosable } from '../../closing.js';
import { fewExamples } from '../../finding.js';
import { joinedByHash } from '../../joined-by-hash.js';
import type { Queryable } from '../../queryable.js';
import { anyEntity, dayReferences, entityTables, figureReferences, type Referring } from './references.js';
import { closeBy } from '../close-by.js';

/** Rows that refer to a row that is not there. Foreign keys forbid most of them, as long as nobody has gone round them. */
export const orphans: Check = {
  name: 'orphans',
  title: 'Rows that refer to nothing',
  category: 'integrity',
  priority: 'P3',
  severity: 'critical',
  why: 'A join loses orphans without a word, so that two queries over the same runs give different numbers.',
  source: 'the tables that hold the rows referred to',
  async run({ sql }) {
    let examined = 0;
    const found: { referring: Referring; rows: number; examples: string[]; days: string[] }[] = [];
    for (const referring of [...dayReferences, ...figureReferences]) {
      const { rows, orphaned, examples, days } = await joinedByHash(sql, () => orphansOf(sql, referring));
      examined += rows;
      if (orphaned > 0) found.push({ referring, rows: orphaned, examples: examples ?? [], days: days ?? [] });
    }
    return {
      examined,
      gaps: found.map(({ referring, rows, examples, days }) => ({
        what: `${rows} rows of ${referring.table} refer to rows that are not there (${referring.columns.map(([column]) => column).join(', ')})`,
        unit: 'rows',
        affected: rows,
        of: examined,
        examples: fewExamples(examples),
        cause: 'rows that were removed or changed with foreign keys disabled, or a table restored without its parents',
        closing: closingOf(referring, days),
      })),
    };
  },
};

function closingOf({ table, isFigures }: Referring, days: readonly string[]) {
  if (isFigures) return closeBy('figures', 'Calculate the figures again: rows of nobody are removed');
  if (days.length === 0) return notClosable(`Remove the rows of ${table}, or restore what they refer to from a backup`);
  return closeBy('replay', 'Make the rows of the days again from the stored payloads', {
    partitions: days.map((day) => ({ dataset: 'results', day })),
  });
}

interface Orphaned {
  readonly rows: number;
  readonly orphaned: number;
  readonly examples: string[] | null;
  readonly days: string[] | null;
}

/** One row: how many rows a table has, how many refer to nothing, some of these, and the days that they belong to. */
async function orphansOf(sql: Queryable, { table, key, day, columns }: Referring): Promise<Orphaned> {
  const joins = columns.map(
    ([column, target, id], index) =>
      sql`left join ${sql(target)} as ${sql(`t${index}`)} on ${sql(`t${index}`)}.${sql(id)} = child.${sql(column)}`,
  );
  const lost = columns.map(
    ([column, , id], index) => sql`(child.${sql(column)} is not null and ${sql(`t${index}`)}.${sql(id)} is null)`,
  );
  const either = lost.reduce((one, other) => sql`${one} or ${other}`);
  const entities = entityTables
    .map((name) => sql`select id from ${sql(name)}`)
    .reduce((one, other) => sql`${one} union all ${other}`);
  const [row] = await sql<Orphaned[]>`
    with ${sql(anyEntity)} as (${entities})
    select count(*) as rows, count(*) filter (where ${either}) as orphaned,
      (array_agg(concat_ws('/', ${key.flatMap((column, index) => (index === 0 ? [sql`child.${sql(column)}`] : [sql`, child.${sql(column)}`]))})) filter (where ${either}))[1:5] as examples,
      ${day === undefined ? sql`null::text[]` : sql`array_agg(distinct ${sql.unsafe(day)}::text) filter (where (${either}) and ${sql.unsafe(day)} is not null)`} as days
    from ${sql(table)} as child
    ${joins.reduce((one, other) => sql`${one} ${other}`)}`;
  return row ?? { rows: 0, orphaned: 0, examples: null, days: null };
}
