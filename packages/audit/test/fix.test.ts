import { databaseDigest, tables, type Sql } from '@darkhorses/schema';
import { describe, expect, test, vi } from 'vitest';
import type { FixSummary } from '../src/index.js';
import { repairKit } from './repair-kit.js';

// A fix audits several times, and loads and calculates in between.
vi.setConfig({ testTimeout: 240_000 });

const steps = ({ steps: done }: FixSummary) =>
  Object.fromEntries(done.map(({ kind, done: count, of, failed }) => [kind, `${count} of ${of}, ${failed} failed`]));
const after = ({ changes }: FixSummary) =>
  Object.fromEntries(changes.map(({ check, before, after: left }) => [check, [before, left]]));

/** What every table holds, but for the times at which it was written or calculated. */
async function contents(sql: Sql): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const table of Object.keys(tables)) {
    const [row] = await sql<{ digest: string }[]>`
      select md5(coalesce(string_agg(md5(content), '' order by md5(content)), '')) as digest
      from (
        select (to_jsonb(row) - '{created_at,updated_at,load_id,calculated_at,stats_updated_at,analysis_last_updated}'::text[])::text as content
        from ${sql(table)} as row
      ) as row`;
    digests[table] = row?.digest ?? '';
  }
  return digests;
}

/** A day of which the results were never read. */
async function withoutResults(sql: Sql, day: string): Promise<void> {
  const races = sql`select id from ra_races where date = ${day}`;
  await sql`delete from ra_race_results where race_id in (${races})`;
  await sql`
    update ra_runners set status = 'declared', position = null, outcome = null, sp_decimal = null, btn = null, ovr_btn = null, race_comment = null
    where race_id in (${races}) and status = 'ran'`;
  await sql`update ra_races set has_result = false where date = ${day}`;
  await sql`delete from ops.payloads where dataset = 'results' and key = ${day}`;
  await sql`delete from ops.partitions where dataset = 'results' and day = ${day}`;
}

/** Days of which the racecards were never read: nobody's location is known from them. */
async function withoutRacecards(sql: Sql, until: string): Promise<void> {
  const races = sql`select id from ra_races where date <= ${until}`;
  await sql`update ra_runners set trainer_location = null where race_id in (${races})`;
  await sql`
    update ra_mst_trainers set location = null, location_off_dt = null, location_race_id = null
    where location_race_id in (${races})`;
  await sql`delete from ops.payloads where dataset = 'racecards' and key <= ${until}`;
  await sql`delete from ops.partitions where dataset = 'racecards' and day <= ${until}`;
}

describe('closing everything', () => {
  test('what was damaged in many ways is as it was, by its digest, and nothing is left to find', async () => {
    const { sql, fix, asked } = await repairKit();
    const healthy = await contents(sql);
    await withoutResults(sql, '2025-09-10');
    await withoutResults(sql, '2025-09-11');
    await sql`update ra_race_results set comment = 'Never in it' where race_date = '2025-10-12'`;
    await sql`delete from ra_horse_pedigree where horse_id = (select min(horse_id) from ra_horse_pedigree)`;
    await sql`
      update ra_mst_trainers set location = null
      where id = (select max(trainer_id) from ra_runners where trainer_location is not null)`;
    await sql`update ra_mst_sires set analysis_last_updated = null, total_runners = null where id < 'sir_71002000'`;
    await sql`update ra_mst_jockeys set total_wins = total_wins + 1 where id = (select min(id) from ra_mst_jockeys)`;
    await sql`delete from ra_runner_statistics where race_id = (select min(race_id) from ra_runner_statistics)`;
    const [mark] = await sql<{ at: Date }[]>`select now() as at`;

    const summary = await fix();
    expect(summary.end).toBe('finished');
    expect(summary.after?.findings).toEqual([]);
    expect(await contents(sql)).toEqual(healthy);
    expect(asked('results').toSorted()).toEqual(['2025-09-10', '2025-09-11']);
    expect(asked('racecards')).toEqual([]);
    expect(summary.requests).toBe(2);
    expect(Object.keys(steps(summary))).toEqual(['replay', 'days', 'figures']);
    for (const [before, left] of Object.values(after(summary))) {
      expect(before).toBeGreaterThan(0);
      expect(left).toBe(0);
    }

    // What was right was not even written again.
    const [rewritten] = await sql<{ races: number; results: number; courses: number }[]>`
      select
        (select count(*) from ra_races where updated_at > ${mark?.at ?? ''} and date not in ('2025-09-10', '2025-09-11')) as races,
        (select count(*) from ra_race_results
         where updated_at > ${mark?.at ?? ''} and race_date not in ('2025-09-10', '2025-09-11', '2025-10-12')) as results,
        (select count(*) from ra_mst_courses where updated_at > ${mark?.at ?? ''}) as courses`;
    expect(rewritten).toEqual({ races: 0, results: 0, courses: 0 });

    const calls = asked('results').length;
    expect(await fix()).toMatchObject({ end: 'finished', steps: [], changes: [], requests: 0 });
    expect(asked('results')).toHaveLength(calls);
  });

  test('a dry run tells the work and its calls, and does nothing', async () => {
    const { sql, fix, simulator, events } = await repairKit();
    await withoutResults(sql, '2025-09-10');
    await sql`update ra_mst_dams set analysis_last_updated = null`;
    const damaged = await databaseDigest(sql);
    const summary = await fix({ dryRun: true, load: undefined, api: undefined });
    expect(summary).toMatchObject({ end: 'planned', after: null, requests: 0 });
    expect(summary.steps.find(({ kind }) => kind === 'days')).toMatchObject({
      of: 1,
      unit: 'days',
      done: 0,
      requests: 1,
    });
    expect(summary.steps.map(({ kind }) => kind)).toContain('pedigree');
    expect(summary.changes.every(({ after: left }) => left === null)).toBe(true);
    expect(simulator.calls()).toEqual([]);
    expect(events.map(({ type }) => type)).toEqual(['audited']);
    expect(await databaseDigest(sql)).toEqual(damaged);
  });
});

describe('closing days', () => {
  test('a budget ends it; the next one goes on from there', async () => {
    const { sql, fix, asked } = await repairKit();
    const healthy = await contents(sql);
    const days = ['2025-09-08', '2025-09-09', '2025-09-10', '2025-09-11', '2025-09-12', '2025-09-13'];
    for (const day of days) await withoutResults(sql, day);
    const first = await fix({ only: ['days'], maxRequests: 2, run: { concurrency: 1, wait: async () => {} } });
    expect(first).toMatchObject({ end: 'max_requests', requests: 2 });
    expect(steps(first)['days']).toBe('2 of 6, 0 failed');
    const second = await fix({ only: ['days'] });
    expect(second.end).toBe('finished');
    expect(asked('results').toSorted()).toEqual(days);
    expect(await contents(sql)).toEqual(healthy);
  });

  test('a day that was given up is tried again, and told where it fails again', async () => {
    const { sql, fix, simulator, events } = await repairKit();
    await sql`
      update ops.partitions
      set state = 'pending', settled = false, attempts = 5, quarantined = true, error_class = 'server', error_text = 'It broke'
      where dataset = 'results' and day = '2025-09-10'`;
    simulator.faults.add({ kind: 'wrong_total', match: { path: '/v1/results' }, times: 10 });
    const failed = await fix({ only: ['days'] });
    expect(events.filter(({ type }) => type === 'failed').length).toBeGreaterThan(0);
    expect(steps(failed)['days']).toBe('0 of 1, 1 failed');
    simulator.faults.clear();
    const mended = await fix({ only: ['days'] });
    expect(steps(mended)['days']).toBe('1 of 1, 0 failed');
    expect(mended.after?.findings).toEqual([]);
  });

  test('without an account nothing is asked, and what needs no request is done', async () => {
    const { sql, fix, events } = await repairKit();
    await withoutResults(sql, '2025-09-10');
    await sql`update ra_race_results set comment = 'Never in it' where race_date = '2025-10-12'`;
    const summary = await fix({ api: undefined });
    expect(summary.steps.find(({ kind }) => kind === 'days')?.skipped).toMatch(/account/);
    expect(events.filter(({ type }) => type === 'skipped')).toHaveLength(1);
    expect(after(summary)['rows-against-payloads']).toEqual([1, 0]);
    expect(after(summary)['missing-days']).toEqual([1, 1]);
  });

  test('interrupted, it stops, and says what it has done', async () => {
    const { sql, fix } = await repairKit();
    for (const day of ['2025-09-08', '2025-09-09', '2025-09-10']) await withoutResults(sql, day);
    const controller = new AbortController();
    const summary = await fix({
      signal: controller.signal,
      run: { concurrency: 1 },
      onProgress: (event) => {
        if (event.type === 'progress' && event.kind === 'days') controller.abort();
      },
    });
    expect(summary.end).toBe('interrupted');
    expect(steps(summary)['days']).toBe('1 of 3, 0 failed');
    expect(after(summary)['missing-days']).toEqual([3, 2]);
  });
});

describe('closing results', () => {
  test('days whose results are late or doubtful are read again, and no other', async () => {
    const { sql, fix, asked } = await repairKit();
    const healthy = await contents(sql);
    const [horse] = await sql<{ id: string; day: string }[]>`
      select runner.horse_id as id, min(race.date)::text as day
      from ra_runners as runner
      join ra_races as race on race.id = runner.race_id
      group by 1 having count(*) = 1 and bool_and(runner.status = 'ran') order by 1 limit 1`;
    await sql`
      update ra_runners set sire_id = (select max(id) from ra_mst_sires where id <> ra_runners.sire_id)
      where horse_id = ${horse?.id ?? ''} and status = 'ran'`;
    const summary = await fix({ only: ['results'] });
    expect(after(summary)['contradicting-parents']).toEqual([1, 0]);
    expect(asked('results')).toEqual([horse?.day]);
    expect(await contents(sql)).toEqual(healthy);
  });
});

describe('closing locations', () => {
  test('the fewest racecard days are read that name everybody', async () => {
    const { sql, fix, asked } = await repairKit();
    const [before] = await sql<{ known: number }[]>`select count(location) as known from ra_mst_trainers`;
    await withoutRacecards(sql, '2025-10-05');
    const summary = await fix({ only: ['locations'] });
    const gap = summary.before.findings.find(({ check }) => check === 'location-missing');
    const days = gap?.closing.partitions?.map(({ day }) => day) ?? [];
    expect(days.length).toBeGreaterThan(0);
    expect(days.length).toBeLessThan(gap?.affected ?? 0);
    expect(gap?.closing.how).toContain(`${days.length} calls, against ${gap?.affected} at one call a trainer`);
    expect(asked('racecards').toSorted()).toEqual(days.toSorted());
    expect(asked('results')).toEqual([]);
    expect(after(summary)['location-missing']).toEqual([gap?.affected, 0]);
    const [now] = await sql<{ known: number }[]>`select count(location) as known from ra_mst_trainers`;
    expect(now).toEqual(before);
    // The days that were not needed are still missing, and not this command's.
    expect(after(summary)['missing-days']?.[1]).toBeGreaterThan(0);
  });

  test('a budget is spent on the days that name most', async () => {
    const { sql, fix, asked } = await repairKit();
    await withoutRacecards(sql, '2025-10-05');
    const summary = await fix({ only: ['locations'], maxRequests: 1, run: { concurrency: 1 } });
    expect(summary.end).toBe('max_requests');
    const gap = summary.before.findings.find(({ check }) => check === 'location-missing');
    const best = gap?.closing.partitions?.slice(0, 30).map(({ day }) => day);
    expect(best).toContain(asked('racecards')[0]);
    expect(after(summary)['location-missing']?.[1]).toBeLessThan(gap?.affected ?? 0);
  });
});

describe('closing profiles', () => {
  test('horses are asked for, within the budget, and what the API does not know is not asked again', async () => {
    const { sql, fix, simulator } = await repairKit();
    const horses = await sql<{ id: string; dob: string; breeder: string }[]>`
      select id, dob, breeder from ra_mst_horses order by id limit 4`;
    await sql`
      update ra_mst_horses
      set dob = null, breeder = null, dob_off_dt = null, dob_race_id = null, breeder_off_dt = null, breeder_race_id = null
      where id in ${sql(horses.map(({ id }) => id))}`;
    const first = await fix({ only: ['profiles'], maxRequests: 2 });
    expect(first).toMatchObject({ end: 'max_requests' });
    const second = await fix({ only: ['profiles'] });
    expect(after(second)['profile-missing']?.[1]).toBe(0);
    expect(simulator.calls()).toHaveLength(4);
    expect(
      await sql`
      select id, dob, breeder from ra_mst_horses where id in ${sql(horses.map(({ id }) => id))} order by id`,
    ).toEqual(horses);
  });
});

describe('closing figures', () => {
  test('people alone, pedigree alone, and a wrong figure that no change points to', async () => {
    const { sql, fix } = await repairKit();
    const healthy = await contents(sql);
    await sql`update ra_mst_owners set stats_updated_at = null, total_runners = null`;
    await sql`update ra_mst_damsires set analysis_last_updated = null, winners = 0`;
    expect(after(await fix({ only: ['people'] }))).toEqual({
      'people-figures-missing': [expect.any(Number), 0],
      'pedigree-figures-missing': [expect.any(Number), expect.any(Number)],
    });
    await fix({ only: ['pedigree'] });
    expect(await contents(sql)).toEqual(healthy);
    await sql`update ra_mst_trainers set total_wins = total_wins - 1 where total_wins > 0`;
    await sql`update ra_entity_combinations set wins = wins + 1`;
    const summary = await fix();
    expect(summary.after?.findings).toEqual([]);
    expect(await contents(sql)).toEqual(healthy);
  });

  test('nothing is written without a load', async () => {
    const { sql, fix } = await repairKit();
    await sql`update ra_mst_owners set stats_updated_at = null`;
    await expect(fix({ load: undefined })).rejects.toThrow(/startLoad/);
  });
});
