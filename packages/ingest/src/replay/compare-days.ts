import { type DayRows, dayTables } from '@darkhorses/extract';
import { nothingStored, readVersions } from '../payloads/versions.js';
import type { Queryable } from '../queryable.js';
import { rowsOfStored } from '../write/day-change.js';
import { movedRaces, withoutMovedAway } from '../write/moved-races.js';
import { rowText } from '../write/row-text.js';
import { differenceStatement } from '../write/upsert-statement.js';
import { writtenTable } from '../write/written-table.js';

/** A row that is not what the stored payloads tell. */
export interface RowDifference {
  readonly table: string;
  /** The row's key, `/` between its parts. */
  readonly key: string;
  /** The day whose payloads tell otherwise, `YYYY-MM-DD`. */
  readonly day: string;
  /** `missing`: told, and not there. `different`: there, with other values. `surplus`: there, and told by nobody. */
  readonly kind: 'missing' | 'different' | 'surplus';
}

/**
 * Holds the rows of some days against the payloads that they were made of: what a replay of these days would write or remove.
 * Nothing is written.
 *
 * @param days of which payloads are stored; of another day every row is surplus
 * @example
 * const differences = await compareDays(sql, ['2025-10-13']);
 */
export async function compareDays(sql: Queryable, days: readonly string[]): Promise<RowDifference[]> {
  const told = await toldRows(sql, days);
  const differences: RowDifference[] = [];
  for (const table of dayTables) {
    const rows = told.flatMap(({ day, rows: ofDay }) => ofDay[table].map((row) => ({ ...row, told_on: day })));
    if (rows.length === 0) continue;
    const found = await sql.unsafe<{ day: string; key: string; is_missing: boolean }[]>(
      differenceStatement(writtenTable(table, 'day')),
      [rowText(rows)],
    );
    for (const { day, key, is_missing } of found) {
      differences.push({ table, key, day, kind: is_missing ? 'missing' : 'different' });
    }
  }
  differences.push(...(await surplusRows(sql, days, told)));
  return withoutRefused(sql, days, differences);
}

interface ToldDay {
  readonly day: string;
  readonly rows: DayRows['rows'];
}

async function toldRows(sql: Queryable, days: readonly string[]): Promise<ToldDay[]> {
  const stored = await readVersions(sql, days);
  const made = days.map((day) => ({ day, told: rowsOfStored(day, stored.get(day) ?? nothingStored) }));
  const moved = await movedRaces(
    sql,
    made.flatMap(({ told }) => told.rows.ra_races),
  );
  return made.map(({ day, told }) => ({ day, rows: withoutMovedAway(told, moved).rows }));
}

interface RunnerKey {
  readonly race_id: string;
  readonly horse_id: string;
}

type SurplusRow = Omit<RowDifference, 'kind'>;

async function surplusRows(
  sql: Queryable,
  days: readonly string[],
  told: readonly ToldDay[],
): Promise<RowDifference[]> {
  const races = told.flatMap(({ rows }) => rows.ra_races.map(({ id }) => id));
  const surplus = (table: 'ra_runners' | 'ra_race_results') => {
    const keys = told.flatMap(({ rows }): readonly RunnerKey[] => rows[table]);
    return sql<SurplusRow[]>`
      select ${table} as "table", t.race_id || '/' || t.horse_id as key, race.date::text as day
      from ra_races as race
      join ${sql(table)} as t on t.race_id = race.id
      where race.date = any (${days as string[]}::text[]::date[]) and (t.race_id, t.horse_id) not in (
        select * from unnest(
          ${keys.map(({ race_id }) => race_id)}::text[], ${keys.map(({ horse_id }) => horse_id)}::text[])
      )
      order by race.date, key`;
  };
  const ofRaces = await sql<SurplusRow[]>`
    select 'ra_races' as "table", id as key, date::text as day
    from ra_races
    where date = any (${days as string[]}::text[]::date[]) and id <> all (${races}::text[])
      and race_status is distinct from 'removed'
    order by date, id`;
  const rows = [...ofRaces, ...(await surplus('ra_runners')), ...(await surplus('ra_race_results'))];
  return rows.map((row) => ({ ...row, kind: 'surplus' as const }));
}

/** A row that the database refused is missing, and known to be: it stands among the rejects. */
async function withoutRefused(
  sql: Queryable,
  days: readonly string[],
  differences: readonly RowDifference[],
): Promise<RowDifference[]> {
  const rejects = await sql<{ name: string }[]>`
    select table_name || ' ' || row_key as name from ops.rejects
    where dataset = 'rows' and day = any (${days as string[]}::text[]::date[])`;
  const refused = new Set(rejects.map(({ name }) => name));
  return differences.filter(({ table, key }) => !refused.has(`${table} ${key}`));
}
