import { unpackedRows } from './packed-rows.js';
import type { EvidenceGroup, WrittenTable } from './written-table.js';

/**
 * The statement that brings a table up to a set of rows: inserts what is new, updates what differs, and leaves every
 * other row as it is, without even a dead tuple.
 *
 * `$1` to `$4` are the packed rows; `$5`, only where the table tells its loads, is the load's id. There is no result but the
 * number of rows written.
 *
 * Rows are written in the order of their keys, so that two transactions that write the same rows wait for each other
 * instead of deadlocking. What did not change is filtered before the insert: `on conflict` alone would lock each row.
 */
export function upsertStatement(table: WrittenTable): string {
  const { name, key, columns, stamped } = table;
  const names = columns.map((column) => column.name);
  const changed = [...table.plain, ...table.groups.flatMap((group) => [...group.columns, group.off_dt, group.race_id])];
  const insert = `
    insert into public.${name} as t (${list(names)}${stamped ? ', load_id' : ''})
    select ${list(names, 'n')}${stamped ? ', $5::bigint' : ''}
    from ${unpackedRows(columns)} as n
    left join public.${name} as o on ${key.map((column) => `o.${quote(column)} = n.${quote(column)}`).join(' and ')}
    where o.${quote(key[0] ?? '')} is null or ${differs(table, 'o', 'n')}
    order by ${list(key, 'n')}`;
  const conflict =
    changed.length === 0
      ? `on conflict (${list(key)}) do nothing`
      : `on conflict (${list(key)}) do update set ${assignments(table)}
    where ${differs(table, 't', 'excluded')}`;
  return `${insert} ${conflict}`;
}

/**
 * The statement that tells which of a set of rows the table lacks or has otherwise: those that {@link upsertStatement} would
 * write. `$1` is the rows as JSON text, each with a `told_on`, the day that tells it.
 *
 * A row of the result: that day, the key, and whether the row is missing.
 */
export function differenceStatement(table: WrittenTable): string {
  const { name, key, columns } = table;
  return `
    select n.told_on as day, concat_ws('/', ${list(key, 'n')}) as key, o.${quote(key[0] ?? '')} is null as is_missing
    from json_to_recordset($1::text::json)
      as n (told_on text, ${columns.map((column) => `${quote(column.name)} ${column.type}`).join(', ')})
    left join public.${name} as o on ${key.map((column) => `o.${quote(column)} = n.${quote(column)}`).join(' and ')}
    where o.${quote(key[0] ?? '')} is null or ${differs(table, 'o', 'n')}
    order by n.told_on, ${list(key, 'n')}`;
}

function assignments({ plain, groups, stamped }: WrittenTable): string {
  const set = plain.map((column) => `${quote(column)} = excluded.${quote(column)}`);
  for (const group of groups) {
    for (const column of [...group.columns, group.off_dt, group.race_id]) {
      const [own, other] = [`t.${quote(column)}`, `excluded.${quote(column)}`];
      set.push(`${quote(column)} = case when ${newer(group, 't', 'excluded')} then ${other} else ${own} end`);
    }
  }
  if (stamped) set.push('load_id = excluded.load_id');
  return [...set, 'updated_at = now()'].join(', ');
}

/** Whether writing `next` over `previous` would change anything. */
function differs({ plain, groups }: WrittenTable, previous: string, next: string): string {
  const conditions = groups.map(
    (group) => `(${newer(group, previous, next)} and ${distinct(all(group), previous, next)})`,
  );
  if (plain.length > 0) conditions.push(distinct(plain, previous, next));
  return conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`;
}

/**
 * Whether `next` has evidence that is not older. Of equal evidence, which is the same race read again, the later reading
 * counts. Ids are compared byte by byte, as the extractor does, so that no collation of a database decides.
 */
function newer(group: EvidenceGroup, previous: string, next: string): string {
  const evidence = (row: string) => `(${row}.${quote(group.off_dt)}, ${row}.${quote(group.race_id)} collate "C")`;
  return `(${next}.${quote(group.off_dt)} is not null
    and (${previous}.${quote(group.off_dt)} is null or ${evidence(next)} >= ${evidence(previous)}))`;
}

const all = (group: EvidenceGroup): string[] => [...group.columns, group.off_dt, group.race_id];

const distinct = (columns: readonly string[], previous: string, next: string): string =>
  `(${list(columns, previous)}) is distinct from (${list(columns, next)})`;

const list = (columns: readonly string[], row?: string): string =>
  columns.map((column) => (row === undefined ? quote(column) : `${row}.${quote(column)}`)).join(', ');

const quote = (name: string): string => `"${name}"`;
