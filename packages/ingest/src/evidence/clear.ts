import { describeTable, type FilledTableName, filledTables } from '@darkhorses/schema';
import type { Queryable } from '../queryable.js';
import { rowText } from '../write/row-text.js';
import type { StaleEvidence } from './stale.js';
import { writtenTable } from '../write/written-table.js';

/** By table and id, the groups of columns for which a row has lost its evidence. */
export type Cleared = ReadonlyMap<FilledTableName, ReadonlyMap<string, ReadonlySet<string>>>;

/**
 * Takes stale evidence, and what it gave, out of the rows that still cite it, so that any other evidence wins over it.
 *
 * @returns what was taken out, and has to be told again by somebody else
 */
export async function clearEvidence(sql: Queryable, stale: readonly StaleEvidence[]): Promise<Cleared> {
  const cleared = new Map<FilledTableName, Map<string, Set<string>>>();
  // In the order in which tables are written, as everywhere: two transactions wait for each other, and do not deadlock.
  for (const table of filledTables) {
    for (const { name } of writtenTable(table, 'day').groups) {
      const evidence = stale.filter((one) => one.table === table && one.group === name);
      if (evidence.length === 0) continue;
      const rows = await sql.unsafe<{ id: string }[]>(clearStatement(table, name), [rowText(evidence)], {
        prepare: true,
      });
      const ofTable = cleared.get(table) ?? new Map<string, Set<string>>();
      for (const { id } of rows) ofTable.set(id, new Set([...(ofTable.get(id) ?? []), name]));
      if (ofTable.size > 0) cleared.set(table, ofTable);
    }
  }
  return cleared;
}

function clearStatement(table: FilledTableName, name: string): string {
  const plan = writtenTable(table, 'day');
  const group = plan.groups.find((one) => one.name === name);
  const [key = ''] = plan.key;
  if (!group) throw new TypeError(`${table} has no evidence group ${name}`);
  // A column that may not be empty keeps its value, without any evidence for it.
  const required = new Set(describeTable(table).columns.flatMap((column) => (column.nullable ? [] : column.name)));
  const columns = [...group.columns.filter((column) => !required.has(column)), group.off_dt, group.race_id];
  return `
    with stale as (
      select t."${key}"
      from public.${table} as t
      join json_to_recordset($1::text::json) as n (id text, off_dt timestamptz, race_id text)
        on n.id = t."${key}" and n.off_dt = t."${group.off_dt}" and n.race_id = t."${group.race_id}"
      order by t."${key}"
      for update of t
    )
    update public.${table} as t
    set ${columns.map((column) => `"${column}" = null`).join(', ')}, updated_at = now()
    from stale
    where stale."${key}" = t."${key}"
    returning t."${key}" as id`;
}
