import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import { createWorld } from '@darkhorses/simulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refresh } from '../src/index.js';
import { withSmallCast } from './cast.js';
import { answersOf, loadDays } from './load-days.js';

// The statements of the page for readers are run as they stand there.
const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'statistics.md'), 'utf8');
const statements = [...page.matchAll(/```sql\n(.*?)```/gs)].map(([, statement = '']) => statement);

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

beforeAll(async () => {
  const world = createWorld({ seed: 17, from: '2025-09-01', to: '2025-11-30', scale: 0.3 });
  const answers = withSmallCast(answersOf(world, new Date('2025-12-01T00:00:00Z')));
  await loadDays(sql, answers, { from: '2025-10-01', to: '2025-10-09', datasets: ['racecards'] });
  await loadDays(sql, answers, { from: '2025-10-01', to: '2025-10-08', datasets: ['results'] });
  await refresh(database, { asOf: '2025-10-08' });
});

test('there are eight statements', () => {
  expect(statements).toHaveLength(8);
});

test.each(statements)('gives rows: %s', async (statement) => {
  const rows = await sql.unsafe(statement);
  expect(rows.length).toBeGreaterThan(0);
  const told = /^-- (.+)$/m.exec(statement)?.[1];
  if (told === undefined) return;
  const expected = told.split(', ').map((part) => part.split(' '));
  expect(rows).toEqual([Object.fromEntries(expected.map(([name = '', value]) => [name, Number(value)]))]);
});
