import { databaseDigest } from '@darkhorses/schema';
import { expect, test } from 'vitest';
import { empty } from './readings.js';
import { runKit } from './runs.js';

const { sql, run } = await runKit();
const scope = { from: '2025-09-24' };

test('a database that drops every connection in the middle of a run loses nothing', async () => {
  await run(scope);
  const undisturbed = await databaseDigest(sql);
  await empty(sql);
  let events = 0;
  const onProgress = () => {
    events += 1;
    if (events === 4)
      void sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()`.catch(
        () => {},
      );
  };
  const summary = await run(scope, { onProgress });
  expect(summary).toMatchObject({ end: 'finished', written: 22, failed: [] });
  expect(await databaseDigest(sql)).toEqual(undisturbed);
  expect(await sql`select from ops.partitions where lease_owner is not null`).toHaveLength(0);
});
