import { together, type FilledTableName } from '@darkhorses/schema';
import { nothingStored, readVersions } from '../payloads/versions.js';
import type { Queryable } from '../queryable.js';
import { type DayChange, rowsOfStored } from '../write/day-change.js';
import { type TableRow, type TableRows, writeRows } from '../write/table-rows.js';
import { writtenTable } from '../write/written-table.js';
import type { Cleared } from './clear.js';
import { type Mention, mentionsOf } from './mentions.js';
import { removeOrphans } from './orphans.js';
import { profileRows } from './profile-rows.js';

/** Days read at once: enough to be quick, few enough to be held in memory. */
const daysAtOnce = 20;

/**
 * Tells again what is known of rows that have lost evidence: by the stored profiles, and by the newest day that names them
 * and has a value. Rows that nothing names any more are removed.
 *
 * So a correction leaves the same database as if what it corrects had never been read.
 *
 * @param changes the days that this transaction writes, whose own rows stand already
 */
export async function restoreEvidence(
  sql: Queryable,
  cleared: Cleared,
  { changes, loadId }: { readonly changes: readonly DayChange[]; readonly loadId: number },
): Promise<void> {
  if (cleared.size === 0) return;
  const mentions = await mentionsOf(sql, cleared);
  await writeRows(sql, await profileRows(sql, cleared), { source: 'profile', loadId });
  const written = new Map<string, TableRows>(changes.map(({ day, after }) => [day, after.rows]));
  const open = new OpenGroups(cleared, mentions);
  for (let days = open.nextDays(daysAtOnce); days.length > 0; days = open.nextDays(daysAtOnce)) {
    const others = days.filter((day) => !written.has(day));
    const [, stored] = await together([holdStill(sql, others), readVersions(sql, others)]);
    for (const day of days) {
      const here = written.get(day);
      const told = open.take(here ?? rowsOfStored(day, stored.get(day) ?? nothingStored).rows);
      if (!here) await writeRows(sql, told, { source: 'day', loadId });
    }
  }
  await removeOrphans(sql, cleared, mentions);
}

/** A day whose evidence is used must not change before this transaction ends. */
async function holdStill(sql: Queryable, days: readonly string[]): Promise<void> {
  await sql`
    select from ops.partitions
    where day = any (${days as string[]}::text[]::date[])
    order by ops.partitions.day, dataset
    for share`;
}

/** What still lacks evidence, and the days, newest first, that may have it: the newest that does has the greatest. */
class OpenGroups {
  readonly #open = new Map<string, Set<string>>();
  readonly #days: [day: string, mentions: Mention[]][];

  constructor(cleared: Cleared, mentions: readonly Mention[]) {
    for (const [table, rows] of cleared) {
      for (const [id, groups] of rows) this.#open.set(nameOf({ table, id }), new Set(groups));
    }
    const days = new Map<string, Mention[]>();
    for (const mention of mentions) days.set(mention.day, [...(days.get(mention.day) ?? []), mention]);
    this.#days = [...days].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }

  nextDays(count: number): string[] {
    const next: string[] = [];
    for (let day = this.#days.pop(); day; day = this.#days.pop()) {
      if (day[1].some((mention) => this.#open.has(nameOf(mention)))) next.push(day[0]);
      if (next.length === count) break;
    }
    return next;
  }

  /** The rows of a day that tell something still lacking; what they tell is not lacking any more. */
  take(rows: TableRows): TableRows {
    const told: { [T in FilledTableName]?: TableRow[] } = {};
    for (const [table, given] of Object.entries(rows) as [FilledTableName, readonly TableRow[]][]) {
      const { key, groups } = writtenTable(table, 'day');
      if (groups.length === 0) continue;
      told[table] = given.filter((row) => {
        const name = nameOf({ table, id: row[key[0] ?? ''] as string });
        const lacking = this.#open.get(name);
        if (!lacking) return false;
        for (const group of groups) if (row[group.off_dt] !== null) lacking.delete(group.name);
        if (lacking.size === 0) this.#open.delete(name);
        return true;
      });
    }
    return told;
  }
}

const nameOf = ({ table, id }: Pick<Mention, 'table' | 'id'>): string => `${table} ${id}`;
