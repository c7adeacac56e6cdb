import { inTransaction, pendingMigrations, type Database } from '@darkhorses/schema';
import { noteRunsBetween } from '../facts/patch-facts.js';
import { type PreparedFacts, prepareFacts } from '../facts/prepare-facts.js';
import { forgetTouched } from '../facts/touched.js';
import { countWrongFacts } from '../facts/wrong-facts.js';
import { keepSums } from '../sums/keep-sums.js';
import { countWrongSums } from '../sums/wrong-sums.js';
import { scopeOf, type Setting } from '../families/tables.js';
import type { Queryable } from '../queryable.js';
import { alone } from './alone.js';
import { stoppableBy } from './stoppable.js';
import { checkOptions } from './check-options.js';
import { type Job, runFamilies } from './run-families.js';
import { lastRecord, tidyRecords } from './record.js';
import { UnmigratedDatabaseError } from './errors.js';
import { families, type RefreshOptions, type RefreshSummary } from './refresh-options.js';

/**
 * Brings every calculated figure up to date: what has changed since the last refresh, or everything where that is not known.
 * Both give the same rows. A row that is right already is not touched, and no reader ever sees a table half done.
 *
 * @throws UnmigratedDatabaseError if the database lacks migrations of the schema
 * @throws RefreshInProgressError if another refresh runs on this database
 * @throws RangeError for options that cannot be
 * @example
 * const { families } = await refresh(database);
 * families.pedigree; // { inserted: 0, updated: 212, deleted: 0, unchanged: 48160, milliseconds: 940, extent: 'changed' }
 */
export async function refresh(database: Database, options: RefreshOptions = {}): Promise<RefreshSummary> {
  checkOptions(database, options);
  const began = performance.now();
  const pending = await pendingMigrations(database);
  if (pending.length > 0) throw new UnmigratedDatabaseError(database.label, pending);
  return alone(database, async (guard, lost) => {
    const signal = options.signal ? AbortSignal.any([options.signal, lost]) : lost;
    const stoppable = stoppableBy(database, { signal, guard, lost });
    const { sql } = database;
    const { full = false, check = false, only = families } = options;
    if (!check) await tidyRecords(sql);
    // One connection holds the lock of the refresh.
    const connections = Math.min(options.connections ?? 2, sql.options.max - 1);
    const { as_of: asOf, watermark } = await startingPoint(sql, options.asOf);
    const prepared = await prepareFacts(database, {
      asOf,
      watermark,
      full,
      since: options.since,
      connections,
      stoppable,
    });
    const wrong = check && !prepared.rebuilt ? await countWrongFacts(database, stoppable) : 0;
    const facts = {
      written: prepared.written,
      rebuilt: prepared.rebuilt,
      wrong,
      milliseconds: performance.now() - began,
    };
    const sums = { wrong: check ? await countWrongSums(database, { builtBy: prepared.builtBy, asOf, stoppable }) : 0 };
    const setting = await settingOf(sql, options, asOf);
    const jobs = await jobsOf(sql, {
      prepared,
      setting,
      asOf,
      only: families.filter((one) => only.includes(one)),
      check,
    });
    if (jobs.some(({ extent }) => extent === 'changed'))
      await keepSums(database, { builtBy: prepared.builtBy, asOf, connections, stoppable });
    const done = await runFamilies(database, jobs, {
      ...options,
      signal,
      asOf,
      watermark,
      setting,
      check,
      connections,
      stoppable,
    });
    // With a family left out, what has changed for it must stay noted.
    if (!check && jobs.length === families.length) await forgetChanges(database, prepared);
    return { asOf, facts, sums, families: done, milliseconds: performance.now() - began };
  });
}

async function startingPoint(sql: Queryable, asOf: string | undefined) {
  const [row] = await sql<{ as_of: string; watermark: number | null }[]>`
    select coalesce(${asOf ?? null}::date, (now() at time zone 'Europe/London')::date) as as_of,
      (select max(id) from ops.loads) as watermark`;
  if (row === undefined) throw new Error('The database does not tell the time.');
  return row;
}

async function settingOf(sql: Queryable, { minRuns = {} }: RefreshOptions, asOf: string): Promise<Setting> {
  const rows = await sql<{ region: string; first_season: number }[]>`
    select region, extract(year from min(date))::int as first_season
    from ra_races where has_result and race_status is distinct from 'removed' and date <= ${asOf}::date
    group by region order by region`;
  const firstSeason = Math.min(...rows.map(({ first_season }) => first_season));
  return {
    regions: rows.map(({ region }) => region),
    firstSeason: rows.length === 0 ? 0 : firstSeason,
    minRuns,
  };
}

/** What each family has to calculate: changes suffice where its figures are of these facts, this scope and this day. */
async function jobsOf(
  sql: Queryable,
  given: { prepared: PreparedFacts; setting: Setting; asOf: string; only: readonly Job['family'][]; check: boolean },
): Promise<Job[]> {
  const { prepared, setting, asOf, only, check } = given;
  const jobs: Job[] = [];
  const days = new Set([asOf]);
  for (const family of only) {
    const scope = scopeOf(family, setting);
    const last = await lastRecord(sql, family, scope);
    const isKnown = last !== undefined && last.same_scope && last.id > prepared.builtBy;
    if (isKnown) days.add(last.as_of);
    jobs.push({ family, scope, extent: isKnown && !check ? 'changed' : 'all' });
  }
  const [first = asOf, last = asOf] = [[...days].toSorted().at(0), [...days].toSorted().at(-1)];
  if (first < last) await noteRunsBetween(sql, first, last);
  // The planner has to know that they are few.
  await sql`select ops.analyze_table('ops.changed_runs')`;
  return jobs;
}

async function forgetChanges({ sql }: Database, { touched }: PreparedFacts): Promise<void> {
  await inTransaction(sql, async (transaction) => {
    await transaction`truncate ops.changed_runs`;
    await forgetTouched(transaction, touched);
  });
}
