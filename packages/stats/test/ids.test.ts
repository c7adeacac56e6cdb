import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { idOf, numberOf } from '../src/sql/ids.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

test('each id has a number of its own, which tells it again, whatever zeros it begins with', async () => {
  const digits = fc.stringMatching(/^[0-9]{1,17}$/);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(digits, { minLength: 1, maxLength: 50 }), async (all) => {
      const ids = ['0', '00', '7', '07', '007', ...all].map((one) => `sir_${one}`);
      const rows = await sql<{ id: string; number: string; again: string }[]>`
        select id, number::text as number, ${idOf(sql, 'sir_', sql`number`)} as again
        from (select id, ${numberOf(sql, 'sir_', sql`id`)} as number from unnest(${ids}::text[]) as id) as numbered`;
      expect(rows.map(({ again }) => again)).toEqual(rows.map(({ id }) => id));
      expect(new Set(rows.map(({ number }) => number)).size).toBe(new Set(ids).size);
    }),
    { numRuns: 30 },
  );
});
