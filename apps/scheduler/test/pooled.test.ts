import {
  missingBinary,
  type Pooler,
  startPooler,
  testDatabase,
  type TestDatabase,
} from '@darkhorses/local-postgres/testing';
import { type Database, openDatabase } from '@darkhorses/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Engine } from '../src/engine/engine.js';
import { renewRuns } from '../src/engine/renew-runs.js';
import { allDo, jobWith, noLog } from './paper-works.js';

const lease = 60_000;
const missing = missingBinary();

// What Supabase gives: a pooler in transaction mode, where no session is anybody's.
describe.skipIf(missing !== undefined)('the engine through a transaction pooler', () => {
  let server: TestDatabase;
  let pooler: Pooler;
  let clients: Database[];
  beforeAll(async () => {
    server = await testDatabase();
    pooler = await startPooler(inject('postgresUrl'));
    const name = new URL(server.url).pathname.slice(1);
    clients = [1, 2, 3].map(() => openDatabase(pooler.url(name), { max: 3 }));
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await pooler.stop();
    await server.drop();
  });

  test('three replicas, two days: every tick once, and renewed', async () => {
    const present = { now: new Date('2025-10-20T00:00:00Z') };
    const worked: string[] = [];
    const engines = clients.map(
      ({ sql }, index) =>
        new Engine({
          sql,
          jobs: [jobWith('transactions')],
          works: allDo(async ({ tick }) => {
            worked.push(tick.toISOString());
            const renewed = await renewRuns(sql, { owner: `pooled ${index}`, lease });
            expect(renewed).toMatchObject([{ job: 'transactions', tick }]);
            return {};
          }),
          tell: () => {},
          log: noLog,
          now: () => Promise.resolve(present.now),
          hasCalendar: true,
          owner: `pooled ${index}`,
          lease,
        }),
    );
    for (let hour = 0; hour <= 48; hour += 4) {
      present.now = new Date(Date.parse('2025-10-20T01:00:00Z') + hour * 3_600_000);
      await Promise.all(engines.map((engine) => engine.look()));
      await Promise.all(engines.map((engine) => engine.workOff()));
    }
    expect(worked).toHaveLength(10);
    expect(new Set(worked).size).toBe(10);
    const { sql } = openDatabase(server.url, { max: 1 });
    const ends = await sql`select distinct state, attempts from ops.job_runs`;
    await sql.end();
    expect(ends).toEqual([{ state: 'done', attempts: 1 }]);
  });
});
