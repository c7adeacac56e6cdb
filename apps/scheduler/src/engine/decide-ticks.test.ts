import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideTicks, type Standing } from './decide-ticks.js';

const hour = 3_600_000;
const now = new Date('2025-10-20T10:00:10Z');
const hoursAgo = (hours: number): Date => new Date(Date.parse('2025-10-20T10:00:00Z') - hours * hour);
const idle: Standing = { paused: false, running: null, queued: null };
const job = { overlap: 'skip', catchUp: 'latest', catchUpWindow: 48 * hour } as const;

const decided = (given: Parameters<typeof decideTicks>[0], ticks: readonly Date[], standing = idle) =>
  decideTicks(given, ticks, { now, standing }).map(({ state, trigger, reason }) => [state, trigger, reason]);

test('a tick that has just come is queued', () => {
  expect(decided(job, [hoursAgo(0)])).toEqual([['queued', 'calendar', null]]);
});

describe('catching up', () => {
  test('with the latest: it stands for the others, which say so', () => {
    const missed = decided(job, [hoursAgo(12), hoursAgo(8), hoursAgo(4)]);
    const standsFor = 'missed: no scheduler ran then, and the tick of 2025-10-20T06:00:00.000Z stands for it';
    expect(missed).toEqual([
      ['skipped', 'catch_up', standsFor],
      ['skipped', 'catch_up', standsFor],
      ['queued', 'catch_up', 'missed, and stands for 2 more'],
    ]);
  });

  test('a tick that has just come stands for those that were missed', () => {
    expect(decided(job, [hoursAgo(4), hoursAgo(0)]).map(([state]) => state)).toEqual(['skipped', 'queued']);
  });

  test('not with what is older than the window', () => {
    expect(decided(job, [hoursAgo(50)])).toEqual([
      ['skipped', 'catch_up', 'missed: no scheduler ran then, and the job catches up with newer ticks alone'],
    ]);
  });

  test('with all within the window, one after the other', () => {
    const states = decided({ ...job, catchUp: 'all' }, [hoursAgo(50), hoursAgo(8), hoursAgo(4), hoursAgo(0)]);
    expect(states.map(([state, trigger]) => `${state} ${trigger}`)).toEqual([
      'skipped catch_up',
      'queued catch_up',
      'queued catch_up',
      'queued calendar',
    ]);
  });

  test('with none', () => {
    const states = decided({ ...job, catchUp: 'none' }, [hoursAgo(4), hoursAgo(0)]);
    expect(states.map(([state]) => state)).toEqual(['skipped', 'queued']);
  });
});

describe('overlap', () => {
  const running = { ...idle, running: hoursAgo(4) };

  test('skip: nothing is queued while a run is at work', () => {
    expect(decided(job, [hoursAgo(0)], running)).toEqual([
      ['skipped', 'calendar', 'overlap: the run of 2025-10-20T06:00:00.000Z is still at work'],
    ]);
  });

  test('queue one: one waits, and no more', () => {
    const queueOne = { ...job, overlap: 'queue_one' } as const;
    expect(decided(queueOne, [hoursAgo(0)], running)).toEqual([['queued', 'calendar', null]]);
    expect(decided(queueOne, [hoursAgo(0)], { ...running, queued: hoursAgo(2) })).toEqual([
      ['skipped', 'calendar', 'overlap: the run of 2025-10-20T08:00:00.000Z still waits'],
    ]);
  });

  test('a paused job skips its ticks', () => {
    expect(decided(job, [hoursAgo(0)], { ...idle, paused: true })).toEqual([
      ['skipped', 'calendar', 'the job was paused'],
    ]);
  });
});

test('every tick gets exactly one answer, a skipped one with its reason, and never more than one run waits', () => {
  const when = fc.option(fc.integer({ min: 0, max: 100 }).map(hoursAgo), { nil: null });
  fc.assert(
    fc.property(
      fc.record({
        overlap: fc.constantFrom('skip' as const, 'queue_one' as const),
        catchUp: fc.constantFrom('none' as const, 'latest' as const, 'all' as const),
        catchUpWindow: fc.integer({ min: 1, max: 100 }).map((hours) => hours * hour),
      }),
      fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 30 }),
      fc.record({ paused: fc.boolean(), running: when, queued: when }),
      (anyJob, hours, standing) => {
        const ticks = hours.toSorted((a, b) => b - a).map(hoursAgo);
        const decisions = decideTicks(anyJob, ticks, { now, standing });
        expect(decisions.map(({ tick }) => tick)).toEqual(ticks);
        for (const { state, reason } of decisions) expect(state === 'skipped' && reason === null).toBe(false);
        const queued = decisions.filter(({ state }) => state === 'queued').length;
        const waiting = queued + (standing.queued ? 1 : 0);
        expect(anyJob.catchUp === 'all' || waiting <= 1).toBe(true);
      },
    ),
  );
});
