import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { databaseDigest } from '@darkhorses/schema';
import { describe, expect, test } from 'vitest';
import { empty } from './readings.js';
import { runKit } from './runs.js';

const built = existsSync(join(import.meta.dirname, '..', 'dist', 'index.js'));
const scope = { from: '2025-09-20', to: '2025-10-09' };

describe.skipIf(!built)('a backfill that is killed', () => {
  test('at any moment, again and again, and gone on with, leaves the database of an undisturbed one', async () => {
    const { sql, url, simulator, run, now } = await runKit();
    await run(scope);
    const undisturbed = await databaseDigest(sql);
    await empty(sql);

    const child = () => {
      const given = [url, simulator.url, scope.from, scope.to, now.toISOString()];
      return spawn(process.execPath, [join(import.meta.dirname, 'backfill-child.mjs'), ...given]);
    };
    // After so many lines of progress, and at once, which is in the middle of the next transaction.
    for (const lines of [1, 4, 9]) {
      const killed = child();
      const exited = once(killed, 'exit');
      let seen = 0;
      killed.stdout.on('data', (text: Buffer) => {
        seen += text.toString().split('\n').length - 1;
        if (seen >= lines) killed.kill('SIGKILL');
      });
      await exited;
      // Time passes: the leases of the dead run out.
      await sql`update ops.partitions set lease_until = now() - interval '1 second' where lease_owner is not null`;
      // Whatever the ledger calls loaded is there whole.
      const [torn] = await sql`
        select count(*) as days
        from ops.partitions as p
        where p.dataset = 'results' and p.state = 'loaded'
          and p.races <> (select count(*) from ra_races as r where r.date = p.day and r.has_result)`;
      expect(torn?.['days']).toBe(0);
    }
    const last = child();
    const [code] = (await once(last, 'exit')) as [number];
    expect(code).toBe(0);
    expect(await databaseDigest(sql)).toEqual(undisturbed);
  });
});
