import { testDatabase } from '@darkhorses/local-postgres/testing';
import { type Database, openDatabase } from '@darkhorses/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Engine, type EngineOptions } from '../src/engine/engine.js';
import type { EngineEvent } from '../src/engine/events.js';
import { claimRun } from '../src/engine/claim-run.js';
import { pauseJob, resumeJob } from '../src/engine/pause-job.js';
import type { Work } from '../src/work/work.js';
import { allDo, jobWith, noLog } from './paper-works.js';

let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const created = await testDatabase();
  drop = created.drop;
  database = openDatabase(created.url, { max: 20 });
});
afterAll(async () => {
  await database.close();
  await drop();
});
beforeEach(async () => {
  await database.sql`truncate ops.job_runs, ops.jobs`;
});

const transactions = jobWith('transactions', { retries: 1, retryAfter: 0 });
const done: Work = () => Promise.resolve({});

/** An engine whose calendar a test drives. */
function engineOf(work: Work, options: Partial<EngineOptions> = {}) {
  const events: EngineEvent[] = [];
  const clock = { now: new Date('2025-10-20T05:30:00Z') };
  const engine = new Engine({
    sql: database.sql,
    jobs: [transactions],
    works: allDo(work),
    tell: (event) => events.push(event),
    log: noLog,
    now: () => Promise.resolve(clock.now),
    hasCalendar: true,
    owner: `test ${Math.random()}`,
    lease: 60_000,
    ...options,
  });
  return {
    engine,
    events,
    async at(time: string): Promise<void> {
      clock.now = new Date(time);
      await engine.look();
    },
  };
}

const runs = () => database.sql<Record<string, unknown>[]>`
  select tick, state, trigger, attempts, reason, error_class from ops.job_runs order by tick`;
const states = async () => (await runs()).map(({ state }) => state);

/** Ends the lease of whatever runs, as time would. */
const letLeaseRunOut = () => database.sql`
  update ops.job_runs set lease_until = clock_timestamp() - interval '1 s' where state = 'running'`;

describe('ticks', () => {
  test('a first start has missed nothing; a tick that comes is run once', async () => {
    const { engine, at } = engineOf(done);
    await at('2025-10-20T05:30:00Z');
    expect(await runs()).toEqual([]);
    await at('2025-10-20T09:00:02Z');
    expect(await engine.workOff()).toBe(1);
    await at('2025-10-20T09:00:30Z');
    expect(await engine.workOff()).toBe(0);
    expect(await runs()).toMatchObject([
      { tick: new Date('2025-10-20T09:00:00Z'), state: 'done', trigger: 'calendar', attempts: 1 },
    ]);
  });

  test('ten engines look and work at the same moment, for a week: every tick once', async () => {
    const worked: string[] = [];
    const engines = Array.from({ length: 10 }, () =>
      engineOf(({ job, tick }) => {
        worked.push(`${job.name} ${tick.toISOString()}`);
        return Promise.resolve({});
      }),
    );
    const start = Date.parse('2025-10-20T00:00:00Z');
    for (let hour = 0; hour <= 7 * 24; hour += 2) {
      const time = new Date(start + hour * 3_600_000).toISOString();
      await Promise.all(engines.map(({ at }) => at(time)));
      await Promise.all(engines.map(({ engine }) => engine.workOff()));
    }
    expect(worked).toHaveLength(35);
    expect(new Set(worked).size).toBe(35);
    expect(await states()).toEqual(Array.from({ length: 35 }, () => 'done'));
  });

  test('nine days without a daemon: the latest tick is made up for, every other one says why not', async () => {
    const { engine, at } = engineOf(done);
    await at('2025-10-01T12:00:00Z');
    await at('2025-10-10T12:00:00Z');
    await engine.workOff();
    const rows = await runs();
    expect(rows).toHaveLength(45);
    expect(rows.at(-1)).toMatchObject({ state: 'done', trigger: 'catch_up', reason: 'missed, and stands for 44 more' });
    const reason = 'missed: no scheduler ran then, and the tick of 2025-10-10T09:00:00.000Z stands for it';
    for (const row of rows.slice(0, -1)) expect(row).toMatchObject({ state: 'skipped', reason });
  });

  test('a tick that another has run and the table has kept is never run again, whatever the calendar was told', async () => {
    const { engine, at } = engineOf(done);
    await at('2025-10-20T05:30:00Z');
    await at('2025-10-20T09:00:02Z');
    await engine.workOff();
    await database.sql`update ops.jobs set looked_until = '2025-10-20T05:30:00Z'`;
    await at('2025-10-20T09:00:02Z');
    expect(await engine.workOff()).toBe(0);
  });

  test('a job without ticks of its own has missed none on the day it is enabled again', async () => {
    const { at } = engineOf(done, { jobs: [{ ...transactions, enabled: false }, jobWith('enrich')] });
    await at('2025-10-01T12:00:00Z');
    await at('2025-10-10T12:00:00Z');
    const { at: later } = engineOf(done);
    await later('2025-10-10T12:30:00Z');
    expect(await database.sql`select from ops.job_runs where job = 'transactions'`).toHaveLength(0);
  });
});

describe('work that fails', () => {
  test('is tried again, and then stays failed with its reason', async () => {
    const { engine, at, events } = engineOf(() => Promise.reject(new TypeError('a broken leg')));
    await at('2025-10-20T05:30:00Z');
    await at('2025-10-20T09:00:02Z');
    await engine.workOff();
    expect(await runs()).toMatchObject([{ state: 'failed', attempts: 2, error_class: 'unexpected' }]);
    expect(events.filter(({ type }) => type === 'ended')).toMatchObject([{ state: 'queued' }, { state: 'failed' }]);
  });

  test('what it had done is kept', async () => {
    const { engine, at } = engineOf(({ note }) => {
      note({ counts: { days: 2 }, loadId: 7 });
      note({ counts: { days: 1 } });
      return Promise.reject(new Error('enough'));
    });
    await at('2025-10-20T05:30:00Z');
    await at('2025-10-20T09:00:02Z');
    await engine.workOff();
    expect(await database.sql`select counts, load_id from ops.job_runs`).toEqual([{ counts: { days: 3 }, load_id: 7 }]);
  });

  test('while it waits for its next attempt, nobody begins it', async () => {
    const patient = { ...transactions, retryAfter: 60_000 };
    const { engine, at } = engineOf(() => Promise.reject(new Error('not now')), { jobs: [patient] });
    await at('2025-10-20T05:30:00Z');
    await at('2025-10-20T09:00:02Z');
    expect(await engine.workOff()).toBe(1);
    expect(await states()).toEqual(['queued']);
  });

  test('a wrong password is not tried again', async () => {
    const refused = Object.assign(new Error('wrong'), { name: 'AuthenticationError' });
    const { engine, at } = engineOf(() => Promise.reject(refused));
    await at('2025-10-20T05:30:00Z');
    await at('2025-10-20T09:00:02Z');
    expect(await engine.workOff()).toBe(1);
    expect(await runs()).toMatchObject([{ state: 'failed', error_class: 'authentication' }]);
  });

  test('work that takes too long is stopped, and says so', async () => {
    const hasty = { ...transactions, timeout: 20, retries: 0 };
    const { engine, at } = engineOf(untilStopped, { jobs: [hasty] });
    await at('2025-10-20T05:30:00Z');
    await at('2025-10-20T09:00:02Z');
    await engine.workOff();
    expect(await runs()).toMatchObject([{ state: 'failed', error_class: 'timeout' }]);
  });
});

describe('a worker that is lost', () => {
  test('its run is taken over when its lease has run out, and it can end nothing any more', async () => {
    const sleeper = engineOf(untilStopped, { lease: 300 });
    await sleeper.at('2025-10-20T05:30:00Z');
    await sleeper.at('2025-10-20T09:00:02Z');
    const asleep = sleeper.engine.workOff();
    await until(async () => (await states())[0] === 'running');
    const other = engineOf(done);
    expect(await other.engine.workOff()).toBe(0);

    await letLeaseRunOut();
    expect(await other.engine.workOff()).toBe(1);
    // The sleeper wakes with its next heartbeat.
    await asleep;
    expect(await runs()).toMatchObject([{ state: 'done', attempts: 2 }]);
    expect(sleeper.events.at(-1)).toMatchObject({ type: 'lost' });
    expect(other.events).toMatchObject([
      { type: 'started', takenOver: true },
      { type: 'ended', state: 'done' },
    ]);
  });

  test('a run that nobody survives is given up', async () => {
    const { engine, at } = engineOf(done);
    await at('2025-10-20T05:30:00Z');
    await at('2025-10-20T09:00:02Z');
    for (let worker = 0; worker < 2; worker += 1) {
      await claimRun(database.sql, ['transactions'], { owner: `victim ${worker}`, lease: 60_000 });
      await letLeaseRunOut();
    }
    await engine.workOff();
    expect(await runs()).toMatchObject([{ state: 'failed', attempts: 3 }]);
  });
});

describe('people', () => {
  test('a paused job begins nothing, and its ticks say why; resumed, it goes on', async () => {
    const { engine, at } = engineOf(done);
    await at('2025-10-20T05:30:00Z');
    expect(await pauseJob(database.sql, 'transactions')).toBe(true);
    expect(await pauseJob(database.sql, 'transactions')).toBe(false);
    await at('2025-10-20T09:00:02Z');
    expect(await engine.workOff()).toBe(0);
    expect(await resumeJob(database.sql, 'transactions')).toBe(true);
    await at('2025-10-20T13:00:02Z');
    expect(await engine.workOff()).toBe(1);
    expect(await runs()).toMatchObject([{ state: 'skipped', reason: 'the job was paused' }, { state: 'done' }]);
  });

  test('told to stop, an engine gives back what it cannot end; the next one goes on', async () => {
    const { engine, at } = engineOf(untilStopped, { pollEvery: 10 });
    await at('2025-10-20T05:30:00Z');
    await at('2025-10-20T09:00:02Z');
    engine.start();
    await until(async () => (await states())[0] === 'running');
    await engine.stop(0);
    expect(await runs()).toMatchObject([{ state: 'queued', attempts: 0 }]);
    expect(await engineOf(done).engine.workOff()).toBe(1);
    expect(await states()).toEqual(['done']);
  });
});

test('two jobs run side by side, two runs of one job never', async () => {
  const under = { now: new Map<string, number>(), most: 0, jobs: 0 };
  const work: Work = async ({ job }) => {
    under.now.set(job.name, (under.now.get(job.name) ?? 0) + 1);
    under.most = Math.max(under.most, ...under.now.values());
    under.jobs = Math.max(under.jobs, [...under.now.values()].filter((count) => count > 0).length);
    await new Promise((resolve) => setImmediate(resolve));
    await database.sql`select 1`;
    under.now.set(job.name, (under.now.get(job.name) ?? 0) - 1);
    return {};
  };
  await database.sql`
    insert into ops.job_runs (job, tick, state)
    select job, tick, 'queued'
    from unnest(${['transactions', 'enrich']}::text[]) as job,
      generate_series(timestamptz '2025-10-20 00:00Z', '2025-10-20 20:00Z', '1 hour') as tick`;
  const jobs = [transactions, jobWith('enrich')];
  await Promise.all(Array.from({ length: 8 }, () => engineOf(work, { jobs }).engine.workOff()));
  // Those that found the job busy went home; the last ones did the rest.
  while ((await engineOf(work, { jobs }).engine.workOff()) > 0);
  expect(under).toMatchObject({ most: 1, jobs: 2 });
  expect(new Set(await states())).toEqual(new Set(['done']));
});

/** Work that goes on until it is told to stop. */
const untilStopped: Work = ({ signal }) =>
  new Promise((_, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo()));
}
