import { openDatabase } from '@darkhorses/schema';
import { afterAll, describe, expect, test } from 'vitest';
import { audit, checks } from '../src/index.js';
import { healthyDatabase } from './healthy-database.js';
import { now } from './healthy-world.js';
import type { Expected, Fault } from './planted/fault.js';
import { faults } from './planted/index.js';

let found = 0;
const missed: string[] = [];

// Loaded here once: a world that cannot be loaded fails before the first fault, not with each of them.
await healthyDatabase().then(({ drop }) => drop());

afterAll(() => {
  console.log(`Planted faults: ${faults.length}, found exactly: ${found}, missed or muddled: ${missed.length}`);
  for (const name of missed) console.log(`  missed: ${name}`);
});

// Whatever is changed also differs from its payload, where its day is sampled, and from the figures made of it: that is true
// and follows from the fault, so a fault need not list it.
const witnesses = new Set(['rows-against-payloads', 'figures-drifted', 'figures-missing', 'figures-stale']);

/** What must have been found; what is found, where that lies within the bounds. */
function resolved(expected: Expected, found: readonly number[]): readonly number[] {
  if (typeof expected === 'number') return [expected];
  if (!('atLeast' in expected)) return expected;
  const [affected = 0, ...others] = found;
  const isWithin = others.length === 0 && affected >= expected.atLeast && affected <= expected.atMost;
  return isWithin ? found : [expected.atLeast];
}

test('at least forty faults are planted, each with a name of its own', () => {
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  expect(faults.length).toBeGreaterThanOrEqual(40);
});

/** Witnesses are heard where the fault is about what they watch: they take longest. */
const checksFor = (expected: Fault['expected']): string[] =>
  checks.map(({ name }) => name).filter((name) => !witnesses.has(name) || name in expected);

describe('is found, and nothing else:', () => {
  test.each(faults)('$name', async ({ name, damage, expected }) => {
    const { url, drop } = await healthyDatabase();
    const database = openDatabase(url, { max: 2 });
    missed.push(name);
    try {
      await damage(database.sql, database);
      const { findings, outcomes } = await audit({ sql: database.sql, now, only: checksFor(expected) });
      const affected: Record<string, number[]> = {};
      for (const finding of findings) (affected[finding.check] ??= []).push(finding.affected);
      expect(outcomes.filter(({ status }) => status === 'failed')).toEqual([]);
      expect(affected).toEqual(
        Object.fromEntries(
          Object.entries(expected).map(([check, count]) => [check, resolved(count, affected[check] ?? [])]),
        ),
      );
      for (const { examples, what, share } of findings) {
        expect(examples.length, what).toBeGreaterThan(0);
        expect(examples.length, what).toBeLessThanOrEqual(5);
        expect(share, what).toBeLessThanOrEqual(1);
      }
      missed.pop();
      found += 1;
    } finally {
      await database.close();
      await drop();
    }
  });
});
