import { beforeEach, expect, test } from 'vitest';
import { empty } from './readings.js';
import { runKit } from './runs.js';

// A failure that the ledger does not tell of is one that nobody sees, of a day that is tried for ever.
const { sql, simulator, run } = await runKit();
beforeEach(() => empty(sql));

test('a failure is told by the ledger, whatever the answer holds that Postgres does not', async () => {
  const spoilt = {
    fetch: async (request: Request) => {
      const text = await (await fetch(request)).text();
      const body = text.replaceAll(/"region":\s*"GB"/g, String.raw`"region":"G\u0000\ud83d"`);
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    },
  };
  const { failed } = await run({ from: '2025-10-04', to: '2025-10-04', datasets: ['results'] }, {}, spoilt);
  expect(failed).toMatchObject([{ class: 'unexpected_races' }]);
  expect(await sql`select error_class, lease_owner from ops.partitions`).toMatchObject([
    { error_class: 'unexpected_races', lease_owner: null },
  ]);
});

test('a ledger that refuses to be told of a failure ends the run: the day would be tried for ever', async () => {
  await sql`alter table ops.partitions add constraint deaf check (error_class is distinct from 'server')`;
  try {
    simulator.faults.add({ kind: 'server_error', match: { path: '/v1/results', date: '2025-10-02' }, rate: 1 });
    expect(await run({})).toMatchObject({ end: 'stopped', failure: { class: 'database_rejected' } });
    expect(await sql`select from ops.partitions where lease_owner is not null`).toHaveLength(0);
  } finally {
    await sql`alter table ops.partitions drop constraint deaf`;
  }
});
