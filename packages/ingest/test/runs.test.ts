import { databaseDigest } from '@darkhorses/schema';
import { beforeEach, describe, expect, test } from 'vitest';
import { claimDays, fullReach, LostLeaseError, seedPartitions, startLoad, writeDays } from '../src/index.js';
import { readPartition } from '../src/read/read-partition.js';
import { empty } from './readings.js';
import { runKit } from './runs.js';

const kit = await runKit();
const { sql, simulator, run } = kit;
beforeEach(async () => {
  await empty(sql);
  simulator.faults.clear();
  simulator.setAccount({ plan: 'pro', historicalAddOn: true });
  kit.now = new Date('2025-10-20T12:00:00Z');
});

const ledger = () =>
  sql`select dataset, day, state, settled, error_class, races, lease_owner from ops.partitions order by day, dataset`;
const count = async (condition: 'leased' | 'failed' | 'quarantined' | 'settled') => {
  const [row] = await sql<{ leased: number; failed: number; quarantined: number; settled: number }[]>`
    select count(lease_owner) as leased, count(error_class) as failed,
      count(*) filter (where quarantined) as quarantined, count(*) filter (where settled) as settled
    from ops.partitions`;
  return row?.[condition];
};

describe('what a run loads', () => {
  test('everything once, and nothing of it again', async () => {
    expect(await run({})).toMatchObject({ end: 'finished', written: 8, requests: 8, failed: [] });
    expect(kit.events[0]).toEqual({ type: 'started', racecards: 4, results: 4 });
    expect(await run({})).toMatchObject({ end: 'finished', written: 0, requests: 0 });
    expect(await count('leased')).toBe(0);
  });

  test('a wider set of regions makes it missing again, and what was there stays', async () => {
    await run({ regions: ['gb'] });
    const [british] = await sql`select count(*) as races from ra_races where region <> 'gb'`;
    expect(british?.['races']).toBe(0);
    expect(await run({ regions: ['ire'] })).toMatchObject({ written: 8 });
    const narrow = await databaseDigest(sql);
    await empty(sql);
    await run({});
    expect(narrow).toEqual(await databaseDigest(sql));
    expect(await run({ regions: ['gb'] })).toMatchObject({ written: 0 });
  });

  test('a day without racing is known to be empty', async () => {
    kit.now = new Date('2025-12-28T12:00:00Z');
    await run({ from: '2025-12-25', to: '2025-12-25' });
    const known = { day: '2025-12-25', state: 'empty', settled: true, races: 0 };
    expect(await ledger()).toMatchObject([
      { dataset: 'racecards', ...known },
      { dataset: 'results', ...known },
    ]);
  });

  test('an old day without racing is empty only while the account sees days as old', async () => {
    kit.now = new Date('2025-12-28T12:00:00Z');
    const old = { datasets: ['results'], from: '2024-12-24', to: '2024-12-27' } as const;
    expect(await run(old)).toMatchObject({ end: 'finished', written: 4, empty: 2 });
    const digest = await databaseDigest(sql);
    // From here on old days come as empty pages, those among them that are loaded.
    simulator.setAccount({ historicalAddOn: false, beyondReach: 'empty' });
    const before = await ledger();
    expect(await run(old, { force: true })).toMatchObject({ end: 'stopped', written: 0, failure: { class: 'plan' } });
    expect(await ledger()).toEqual(before);
    expect(await databaseDigest(sql)).toEqual(digest);
  });

  test('what the account cannot see is unavailable, with the reason, until it can', async () => {
    const today = fullReach('2025-10-20');
    const reach = { ...today, results: { from: '2025-10-03', to: '2025-10-20', rolling: true } };
    expect(await run({}, { reach })).toMatchObject({ written: 6 });
    const unavailable = () =>
      sql`select dataset, day, reason from ops.partitions where state = 'unavailable' order by day`;
    expect(await unavailable()).toEqual([
      { dataset: 'results', day: '2025-10-01', reason: 'outside_plan' },
      { dataset: 'results', day: '2025-10-02', reason: 'outside_plan' },
    ]);
    expect(await run({}, { reach: today })).toMatchObject({ written: 2 });
    expect(await unavailable()).toEqual([]);
  });

  test('of an account that reaches a year, the days about to leave it come first', async () => {
    const reach = { ...fullReach('2025-10-20'), results: { from: '2024-10-20', to: '2025-10-20', rolling: true } };
    await run(
      { from: '2024-10-20', to: '2024-12-01', datasets: ['results'] },
      { reach, concurrency: 1, maxRequests: 3 },
    );
    const days = kit.events.flatMap((event) => (event.type === 'written' ? event.day : []));
    expect(days).toEqual(['2024-10-20', '2024-10-21', '2024-10-22']);
  });
});

describe('a day is not done before it is settled', () => {
  const scope = { from: '2025-10-04', to: '2025-10-04' };

  test('loaded at 10:00 and at 18:00 and never after, a later run completes it', async () => {
    kit.now = new Date('2025-10-04T09:00:00Z');
    await run(scope);
    kit.now = new Date('2025-10-04T17:00:00Z');
    await run(scope);
    expect((await ledger())[1]).toMatchObject({ dataset: 'results', settled: false });
    kit.now = new Date('2025-10-05T08:00:00Z');
    await run(scope);
    // All results are in, but stewards and raters are still at work.
    expect(await ledger()).toMatchObject([{ settled: true }, { settled: false, state: 'loaded' }]);
    kit.now = new Date('2025-10-05T11:00:01Z');
    expect(await run(scope)).toMatchObject({ written: 1 });
    expect(await ledger()).toMatchObject([{ settled: true }, { settled: true }]);
    const [open] = await sql`select count(*) as races from ra_races where not has_result and is_abandoned is not true`;
    expect(open?.['races']).toBe(0);
    expect(await run(scope)).toMatchObject({ written: 0 });
  });

  test('a race on the card without a result keeps the results open', async () => {
    await run({ ...scope, datasets: ['results'] });
    expect(await ledger()).toMatchObject([{ settled: true }]);
    const silent = { fetch: async (request: Request) => withoutFirstResult(await fetch(request)) };
    await run(scope, { force: true }, silent);
    expect((await ledger())[1]).toMatchObject({ dataset: 'results', state: 'loaded', settled: false });
    expect(await run(scope)).toMatchObject({ written: 1 });
    expect((await ledger())[1]).toMatchObject({ settled: true });
  });
});

describe('failures', () => {
  test('a list that is not whole is no day: nothing of it is written', async () => {
    simulator.faults.add({ kind: 'wrong_total', match: { path: '/v1/results', date: '2025-10-02' }, rate: 1 });
    const summary = await run({});
    expect(summary).toMatchObject({ end: 'finished', written: 7 });
    expect(summary.failed).toMatchObject([{ dataset: 'results', day: '2025-10-02', class: 'incomplete' }]);
    expect((await ledger())[3]).toMatchObject({
      day: '2025-10-02',
      state: 'pending',
      error_class: 'incomplete',
      races: null,
    });
    expect(await sql`select from ra_race_results where race_date = '2025-10-02'`).toHaveLength(0);
    simulator.faults.clear();
    expect(await run({})).toMatchObject({ written: 1, failed: [] });
    expect(await count('failed')).toBe(0);
  });

  test('a bad moment is made up for in the same run', async () => {
    simulator.faults.add({ kind: 'server_error', match: { path: '/v1/results', date: '2025-10-02' }, times: 1 });
    expect(await run({})).toMatchObject({ end: 'finished', written: 8, failed: [] });
  });

  test('a failed second reading leaves the first one loaded', async () => {
    kit.now = new Date('2025-10-04T17:00:00Z');
    const scope = { from: '2025-10-04', to: '2025-10-04', datasets: ['results'] as const };
    await run(scope);
    const before = await databaseDigest(sql);
    kit.now = new Date('2025-10-06T17:00:00Z');
    simulator.faults.add({ kind: 'server_error', rate: 1 });
    await run(scope);
    expect(await databaseDigest(sql)).toEqual(before);
    expect(await ledger()).toMatchObject([{ state: 'loaded', settled: false, error_class: 'server' }]);
  });

  test('races of another day, or of another country, are refused', async () => {
    const misled = (from: string, to: string) => ({
      fetch: (request: Request) => fetch(new Request(request.url.replaceAll(from, to), request)),
    });
    const day = { from: '2025-10-04', to: '2025-10-04' };
    const other = await run(day, {}, misled('2025-10-04', '2025-10-03'));
    // The client itself compares days with what was asked for.
    expect(other).toMatchObject({ written: 0, failed: [{ class: 'malformed' }, { class: 'malformed' }] });
    const abroad = await run({ ...day, regions: ['gb'] }, {}, misled('region=gb', 'region=ire'));
    expect(abroad.failed).toMatchObject([{ dataset: 'results', class: 'unexpected_races' }]);
    expect(await sql`select from ra_race_results`).toHaveLength(0);
  });

  test('a day that fails again and again is left alone, the others are not, and it can be asked for', async () => {
    simulator.faults.add({ kind: 'wrong_total', match: { date: '2025-10-02', path: '/v1/results' }, rate: 1 });
    for (let time = 0; time < 3; time += 1) await run({});
    expect(await count('quarantined')).toBe(1);
    expect(await count('settled')).toBe(7);
    simulator.faults.clear();
    expect(await run({})).toMatchObject({ written: 0 });
    expect(await run({}, { failedOnly: true })).toMatchObject({ written: 1, failed: [] });
    expect(await count('quarantined')).toBe(0);
  });

  test('wrong credentials stop the run at once and are no day of its fault', async () => {
    const summary = await run({}, {}, { password: 'wrong' });
    expect(summary).toMatchObject({ end: 'stopped', written: 0, failure: { class: 'authentication' } });
    expect(await count('failed')).toBe(0);
    expect(await count('leased')).toBe(0);
  });
});

describe('outages', () => {
  const patient = { after: 5, firstProbe: 1, longestProbe: 4, giveUpAfter: 100 };

  test('five failures alike pause the run, and the days it met are forgiven when it is over', async () => {
    simulator.faults.add({ kind: 'server_error', times: 9 });
    expect(await run({}, { patience: patient })).toMatchObject({ end: 'finished', written: 8, failed: [] });
    const paused = kit.events.filter(({ type }) => type === 'paused');
    expect(paused.length).toBeGreaterThan(0);
    expect(kit.events.some(({ type }) => type === 'resumed')).toBe(true);
    expect(await count('failed')).toBe(0);
  });

  test('one that does not end makes the run give up', async () => {
    simulator.faults.add({ kind: 'server_error', rate: 1 });
    const summary = await run({}, { patience: patient });
    expect(summary).toMatchObject({ end: 'gave_up', failure: { class: 'server' } });
    expect(await count('leased')).toBe(0);
  });
});

describe('ends', () => {
  test('an interrupted run gives back what it has not read, and the next goes on', async () => {
    await run({});
    const whole = await databaseDigest(sql);
    await empty(sql);
    const interruption = new AbortController();
    const onProgress = ({ type }: { type: string }) => type === 'written' && interruption.abort();
    const summary = await run({}, { signal: interruption.signal, concurrency: 2, onProgress });
    expect(summary).toMatchObject({ end: 'interrupted', failed: [] });
    expect(await count('leased')).toBe(0);
    expect(summary.written + (await run({})).written).toBe(8);
    expect(await databaseDigest(sql)).toEqual(whole);
  });

  test('requests and time can be limited', async () => {
    expect(await run({}, { maxRequests: 4, concurrency: 1 })).toMatchObject({ end: 'max_requests', requests: 4 });
    expect(await run({}, { until: kit.now })).toMatchObject({ end: 'until', written: 0 });
  });
});

describe('several at once', () => {
  test('two runs share the days, and each is read once', async () => {
    const scope = { from: '2025-09-25' };
    const [one, two] = await Promise.all([run(scope), run(scope)]);
    expect(kit.events.filter(({ type }) => type === 'failed' || type === 'lost')).toEqual([]);
    expect(one.written + two.written).toBe(20);
    expect(one.requests + two.requests).toBe(20);
    const shared = await databaseDigest(sql);
    await empty(sql);
    await run(scope);
    expect(await databaseDigest(sql)).toEqual(shared);
  });

  test('a worker that slept through its lease cannot write', async () => {
    const scope = { datasets: ['results'] as const, from: '2025-10-04', to: '2025-10-04', regions: ['gb', 'ire'] };
    const load = await startLoad(sql, { command: 'test' });
    const options = { lease: 300, days: 1, order: 'newest' as const, reach: fullReach('2025-10-20'), load };
    await seedPartitions(sql, scope);
    const [sleeping] = await claimDays(sql, scope, { ...options, owner: 'sleeper' });
    expect(await claimDays(sql, scope, { ...options, owner: 'other' })).toEqual([]);
    await sql`update ops.partitions set lease_until = now() - interval '1 second'`;
    const [taken] = await claimDays(sql, scope, { ...options, owner: 'other' });
    if (!sleeping || !taken) throw new Error('both must have had the claim');
    expect(taken.fence).toBe(sleeping.fence + 1);

    const reading = await readPartition(await apiOfKit(), sleeping, { now: () => kit.now });
    const before = await databaseDigest(sql);
    await expect(writeDays(sql, [reading], { loadId: load.id })).rejects.toThrow(LostLeaseError);
    expect(await databaseDigest(sql)).toEqual(before);
    await writeDays(sql, [{ ...reading, ...taken }], { loadId: load.id });
    // Nor may it write after the other is done.
    await expect(writeDays(sql, [reading], { loadId: load.id })).rejects.toThrow(/another worker/);
  });
});

/** An answer of results without its first race, and with the total to match. */
async function withoutFirstResult(response: Response): Promise<Response> {
  const body = (await response.json()) as { results?: unknown[]; total: number };
  const changed = body.results ? { ...body, results: body.results.slice(1), total: body.total - 1 } : body;
  return Response.json(changed);
}

async function apiOfKit() {
  const { createRacingApi } = await import('@darkhorses/racing-api');
  const { username, password, url: baseUrl } = simulator;
  return createRacingApi({ username, password, baseUrl, maxRequestsPerSecond: Infinity });
}
