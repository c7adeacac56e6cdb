import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { hurryClock } from './hurried-clock.js';
import { testDatabase } from './testing.js';

test('whoever connects to the database is told its time, and columns begin with it', async () => {
  const { url, drop } = await testDatabase();
  const clock = await hurryClock(url);
  const sql = postgres(url, { max: 1 });
  onTestFinished(async () => {
    await Promise.all([sql.end(), clock.close()]);
    await drop();
  });
  for (const day of ['2031-03-30', '2019-10-27']) {
    await clock.moveTo(new Date(`${day}T12:00:00Z`));
    await sql`insert into ops.loads (command) values ('test')`;
    const rows = await sql`
      select started_at::date::text as begun, now()::date::text as now, clock_timestamp()::date::text as clock
      from ops.loads order by id desc limit 1`;
    expect([...rows]).toEqual([{ begun: day, now: day, clock: day }]);
  }
});
