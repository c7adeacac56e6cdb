import { createRacingApi } from '@darkhorses/racing-api';
import { beforeEach, describe, expect, test } from 'vitest';
import { fullReach, plan, type PlanLine, preflight, unreachable } from '../src/index.js';
import { empty } from './readings.js';
import { runKit } from './runs.js';

const kit = await runKit();
const { sql, simulator, run } = kit;
beforeEach(() => empty(sql));

const api = (password = simulator.password) =>
  createRacingApi({ username: simulator.username, password, baseUrl: simulator.url, maxRequestsPerSecond: Infinity });
const now = () => kit.now;
const brief = ({ lines }: { lines: readonly PlanLine[] }) =>
  lines.map(({ year, dataset, state, reason, partitions, calls }) =>
    [year, dataset, state, reason, partitions, calls].filter((part) => part !== null).join(' '),
  );

describe('the preflight', () => {
  test('an account with everything sees all history', async () => {
    simulator.setAccount({ plan: 'pro', historicalAddOn: true });
    const found = await preflight(api(), { now });
    expect(found).toMatchObject({ results: 'history', racecards: true, calls: 2 });
    expect(found.reach).toEqual(fullReach('2025-10-20'));
  });

  test.each(['empty', 'refused'] as const)(
    'without the add-on a year is seen, where old days come as %s',
    async (beyondReach) => {
      simulator.setAccount({ plan: 'pro', historicalAddOn: false, beyondReach });
      const found = await preflight(api(), { now });
      expect(found).toMatchObject({ results: 'rolling', racecards: true });
      expect(found.reach.results).toEqual({ from: '2024-10-20', to: '2025-10-20', rolling: true });
    },
  );

  test('lower plans see less, and the explanation says what it takes', async () => {
    simulator.setAccount({ plan: 'standard', historicalAddOn: false });
    const standard = await preflight(api(), { now });
    expect(standard).toMatchObject({ results: 'rolling', racecards: false });
    expect(standard.explanation.join(' ')).toContain('Pro plan');
    simulator.setAccount({ plan: 'free', historicalAddOn: false });
    expect(await preflight(api(), { now })).toMatchObject({ results: 'none', racecards: false });
  });

  test('wrong credentials are not a plan that is too low', async () => {
    await expect(preflight(api('wrong'), { now })).rejects.toThrow(/username and password/);
  });
});

describe('the plan', () => {
  const scope = {
    datasets: ['racecards', 'results'] as const,
    from: '2022-12-30',
    to: '2025-10-22',
    regions: ['gb', 'ire'],
  };

  test('tells by year and dataset what would be loaded, what cannot be and why, and writes nothing', async () => {
    const found = await plan(sql, { scope, reach: fullReach('2025-10-20') });
    expect(brief(found)).toEqual([
      '2025 racecards missing 295 295',
      '2025 results missing 293 293',
      '2025 results unavailable future 2 0',
      '2024 racecards missing 366 366',
      '2024 results missing 366 366',
      '2023 racecards missing 343 343',
      '2023 racecards unavailable before_records 22 0',
      '2023 results missing 365 365',
      '2022 racecards unavailable before_records 2 0',
      '2022 results missing 2 2',
    ]);
    expect(found).toMatchObject({ partitions: 2030, calls: 2030, seconds: 1015 });
    expect(found.bytes.received).toBeGreaterThan(1e8);
    expect(await sql`select from ops.partitions`).toHaveLength(0);
  });

  test('knows what is done, what is not settled, and what failed', async () => {
    simulator.setAccount({ plan: 'pro', historicalAddOn: true });
    simulator.faults.add({ kind: 'wrong_total', match: { path: '/v1/results', date: '2025-10-18' }, rate: 1 });
    const recent = { ...scope, from: '2025-10-18', to: '2025-10-20' };
    await run(recent);
    simulator.faults.clear();
    const reach = fullReach('2025-10-20');
    expect(brief(await plan(sql, { scope: recent, reach }))).toEqual([
      '2025 racecards done 2 0',
      '2025 racecards unsettled 1 1',
      '2025 results done 1 0',
      '2025 results failed 1 1',
      '2025 results unsettled 1 1',
    ]);
    expect(await plan(sql, { scope: recent, reach, force: true })).toMatchObject({ partitions: 6 });
    const abroad = await plan(sql, { scope: { ...recent, regions: ['gb', 'fr'] }, reach });
    expect(brief(abroad)).toContain('2025 racecards other_regions 2 2');
  });
});

test('a day that cannot be reached says why', () => {
  const reach = { ...fullReach('2025-10-20'), results: { from: '2024-10-20', to: '2025-10-20', rolling: true } };
  expect(unreachable(reach, 'results', '2024-10-19')).toBe('outside_plan');
  expect(unreachable(reach, 'results', '1980-01-01')).toBe('before_records');
  expect(unreachable(reach, 'results', '2025-10-21')).toBe('future');
  expect(unreachable(reach, 'results', '2025-10-20')).toBeUndefined();
  expect(unreachable(reach, 'racecards', '2025-10-28')).toBe('future');
});
