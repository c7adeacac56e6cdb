import { openDatabase } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { audit, type AuditProgress, type Check, checks, type Gap } from './index.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

const now = new Date('2025-10-13T14:00:00Z');

const check = (over: Partial<Check>): Check => ({
  name: 'made-up',
  title: 'Made up',
  category: 'coverage',
  priority: 'P3',
  severity: 'critical',
  why: 'Because.',
  source: 'a test',
  run: () => Promise.resolve({ examined: 4, gaps: [] }),
  ...over,
});

const gap = (over: Partial<Gap> = {}): Gap => ({
  what: 'Something is missing',
  unit: 'days',
  affected: 1,
  of: 4,
  examples: ['one'],
  closing: { how: 'Load it', calls: 5 },
  ...over,
});

const finds = (...gaps: Gap[]): Check['run'] => {
  return () => Promise.resolve({ examined: 4, gaps });
};

const run = (...made: Check[]) => audit({ sql, now, checks: made });

describe('a check', () => {
  test('that passes is told with what it looked at', async () => {
    const { outcomes, verdict, findings } = await run(check({}));
    expect(outcomes).toMatchObject([{ status: 'passed', examined: 4, explained: [], check: { name: 'made-up' } }]);
    expect(outcomes[0]?.check).not.toHaveProperty('run');
    expect(findings).toEqual([]);
    expect(verdict).toEqual({ noCriticalGaps: true, unanswered: [], critical: 0, warnings: 0, notes: 0 });
  });

  test('that finds a gap: its severity, its share, and the time of closing it at two requests a second', async () => {
    const { findings, verdict } = await run(check({ run: finds(gap()) }));
    expect(findings).toEqual([
      {
        ...gap(),
        check: 'made-up',
        title: 'Made up',
        why: 'Because.',
        category: 'coverage',
        priority: 'P3',
        severity: 'critical',
        share: 0.25,
        closing: { how: 'Load it', calls: 5, seconds: 3 },
      },
    ]);
    expect(verdict).toMatchObject({ noCriticalGaps: false, critical: 1 });
  });

  test('may call a gap less severe than itself', async () => {
    const { findings, verdict } = await run(check({ run: finds(gap({ severity: 'note' })) }));
    expect(findings).toMatchObject([{ severity: 'note' }]);
    expect(verdict).toEqual({ noCriticalGaps: true, unanswered: [], critical: 0, warnings: 0, notes: 1 });
  });

  test('that has nothing to hold the data against leaves its question open', async () => {
    const { outcomes, verdict, findings } = await run(
      check({ run: () => Promise.resolve({ notCheckable: 'No card is loaded' }) }),
    );
    expect(outcomes).toMatchObject([{ status: 'not_checkable', reason: 'No card is loaded' }]);
    expect(findings).toEqual([]);
    expect(verdict).toMatchObject({ noCriticalGaps: false, unanswered: ['made-up'], critical: 0 });
  });

  test.each([
    ['critical', { noCriticalGaps: false, unanswered: ['made-up'], critical: 1 }],
    ['warning', { noCriticalGaps: true, unanswered: [], warnings: 1 }],
  ] as const)('that breaks is itself a finding, as severe as it is: %s', async (severity, expected) => {
    const broken = check({
      severity,
      run: ({ sql }) => sql`select * from nowhere`.then(() => ({ examined: 0, gaps: [] })),
    });
    const healthy = check({ name: 'other' });
    const { outcomes, verdict, findings } = await run(broken, healthy);
    expect(outcomes.map(({ status }) => status)).toEqual(['failed', 'passed']);
    expect(findings).toMatchObject([{ check: 'made-up', severity, what: expect.stringContaining('nowhere') }]);
    expect(verdict).toMatchObject(expected);
  });

  test('cannot change what it looks at', async () => {
    const { outcomes } = await run(
      check({
        run: async ({ sql }) => {
          await sql`delete from ops.partitions`;
          return { examined: 0, gaps: [] };
        },
      }),
    );
    expect(outcomes).toMatchObject([{ status: 'failed', error: expect.stringContaining('read-only') }]);
  });

  test('sees one moment, whatever others write meanwhile', async () => {
    const seen: unknown[] = [];
    await run(
      check({
        run: async ({ sql: snapshot }) => {
          for (const day of ['2020-01-01', '2020-01-02']) {
            const [row] = await snapshot`select count(*)::int as days from ops.partitions`;
            seen.push(row?.['days']);
            await sql`insert into ops.partitions (dataset, day) values ('results', ${day})`;
          }
          return { examined: 0, gaps: [] };
        },
      }),
    );
    await sql`truncate ops.partitions`;
    expect(seen).toEqual([0, 0]);
  });
});

test('the gap table: the worst first, then the most wanted, then the cheapest', async () => {
  const made = [
    check({ name: 'note', severity: 'note', priority: 'P0', run: finds(gap()) }),
    check({ name: 'dear', run: finds(gap({ closing: { how: '', calls: 900 } })) }),
    check({ name: 'cheap', run: finds(gap({ closing: { how: '', calls: 1 } })) }),
    check({ name: 'wanted', priority: 'P0', run: finds(gap({ closing: { how: '', calls: 5000 } })) }),
    check({ name: 'warning', severity: 'warning', priority: 'P0', run: finds(gap()) }),
  ];
  const { findings } = await run(...made);
  expect(findings.map(({ check }) => check)).toEqual(['wanted', 'cheap', 'dear', 'warning', 'note']);
});

test('closing everything reads a day once, however many findings name it', async () => {
  const day = { dataset: 'results', day: '2025-01-01' } as const;
  const closing = { how: '', calls: 2, partitions: [day] };
  const other = { how: '', calls: 4, partitions: [day, { ...day, day: '2025-01-02' }] };
  const { closing: all } = await run(
    check({ name: 'a', run: finds(gap({ closing })) }),
    check({ name: 'b', run: finds(gap({ closing: other })) }),
    check({ name: 'c', run: finds(gap({ closing: { how: '', calls: 10 } })) }),
  );
  expect(all).toEqual({ calls: 2 + 2 + 10, seconds: 7 });
});

describe('which checks run', () => {
  test('is said by name or by category', async () => {
    const made = [
      check({ name: 'one' }),
      check({ name: 'two', category: 'results' }),
      check({ name: 'three', category: 'drift' }),
    ];
    const { outcomes } = await audit({ sql, now, checks: made, only: ['one', 'drift'] });
    expect(outcomes.map(({ check }) => check.name)).toEqual(['one', 'three']);
  });

  test('a word that names neither is refused, with what there is', async () => {
    await expect(audit({ sql, now, only: ['coverige'] })).rejects.toThrow(
      /coverige.*Categories: pedigree.*missing-days/s,
    );
  });

  test('progress is told after each, and an abort ends it between two', async () => {
    const controller = new AbortController();
    const told: AuditProgress[] = [];
    const onProgress = (progress: AuditProgress) => {
      told.push(progress);
      controller.abort(new Error('enough'));
    };
    const { signal } = controller;
    const made = [check({ name: 'one' }), check({ name: 'two' })];
    await expect(audit({ sql, now, checks: made, connections: 1, signal, onProgress })).rejects.toThrow('enough');
    expect(told).toMatchObject([{ done: 1, total: 2, outcome: { status: 'passed' } }]);
  });
});

test('a database that is lost ends the audit: it is no finding', async () => {
  const made = check({
    run: async ({ sql }) => {
      await sql`select pg_terminate_backend(pg_backend_pid())`;
      return { examined: 0, gaps: [] };
    },
  });
  await expect(run(made)).rejects.toMatchObject({ code: expect.stringMatching(/^(57P01|CONNECTION_|ECONN)/) });
});

describe('the registry', () => {
  test('names every check once, and says of each what a reader must know', () => {
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
    for (const { name, title, why, source } of checks) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const text of [title, why, source]) expect(text.length, name).toBeGreaterThan(5);
    }
  });
});

test('an empty database is not called healthy', async () => {
  const { verdict, outcomes } = await audit({ sql, now });
  expect(outcomes.filter(({ status }) => status === 'failed')).toEqual([]);
  expect(verdict.noCriticalGaps).toBe(false);
  expect(verdict.unanswered).toContain('missing-days');
});
