import { openAccount, readSettings } from '@darkhorses/command';
import { preflight, runPartitions, startLoad } from '@darkhorses/ingest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scheduler } from './command-line.js';
import { noLog } from './paper-works.js';
import { setStage, type Stage } from './stage.js';

// More than an account has; an operation has its own limit below it, which both share too.
const perSecond = 10;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ start: '2025-10-20T12:00:00Z', limit: { perSecond } });
});
afterAll(() => stage.close());

test('a backfill beside the daemon: never faster than allowed together, and neither starves', async () => {
  const environment = { ...stage.environment, RACING_API_MAX_RPS: String(perSecond) };
  const { sql } = stage.database;
  const now = () => stage.present.now;
  const signal = new AbortController().signal;
  const account = openAccount(readSettings(environment), { sql, log: noLog, signal });
  const { api } = account;
  const { reach } = await preflight(api, { now });
  const load = await startLoad(sql, { command: 'backfill run' });
  // Results only: the daemon's days are others, so that each call tells whose it is.
  const scope = { datasets: ['results'] as const, from: '2025-07-01', to: '2025-07-25', regions: ['gb', 'ire'] };
  const before = stage.simulator.calls().length;
  const daemon = scheduler(['run', 'late-data', '--json'], { environment, time: { now } });
  while (stage.simulator.calls().length === before) await sql`select pg_sleep(0.01)`;
  const history = await runPartitions({ api, sql, load, scope, reach, now });
  const daily = await daemon;
  await account.close();
  expect(history).toMatchObject({ end: 'finished', failed: [] });
  expect(daily.code).toBe(0);

  const calls = stage.simulator.calls().slice(before);
  const refused = calls.filter(({ status }) => status === 429).length;
  expect(refused / calls.length).toBeLessThanOrEqual(0.01);
  // While both were at work, each had its share.
  const whose = calls.map(({ query }) => (/start_date=2025-07/.test(query) ? 'backfill' : 'daemon'));
  const first = Math.max(whose.indexOf('backfill'), whose.indexOf('daemon'));
  const both = whose.slice(first, Math.min(whose.lastIndexOf('backfill'), whose.lastIndexOf('daemon')) + 1);
  expect(both.length).toBeGreaterThan(8);
  const share = both.filter((one) => one === 'daemon').length / both.length;
  console.log(
    `${calls.length} calls, ${refused} refused; of ${both.length} while both were at work, ${Math.round(share * 100)} % by the daemon`,
  );
  expect(share).toBeGreaterThan(0.25);
  expect(share).toBeLessThan(0.75);
});
