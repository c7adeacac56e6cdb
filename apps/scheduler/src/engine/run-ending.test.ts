import { describe, expect, test } from 'vitest';
import { WorkFailure } from '../work/work.js';
import { type Ended, endingOf, sentenceOf } from './run-ending.js';

const job = { timeout: 3_600_000, retries: 2, retryAfter: 60_000 };
const ended = (given: Partial<Ended>): Ended => ({
  run: { attempt: 1 },
  job,
  stopped: undefined,
  missing: null,
  error: undefined,
  counts: { days: 3 },
  loadId: 7,
  random: 0.5,
  ...given,
});

test('work that came to its end is done, and keeps what is missing', () => {
  expect(endingOf(ended({}))).toEqual({ state: 'done', counts: { days: 3 }, loadId: 7, error: null });
  const missing = { class: 'gaps', message: 'one day' };
  expect(endingOf(ended({ missing }))).toMatchObject({ state: 'done', error: missing });
});

test('work that ended in the moment it was told to stop is done all the same', () => {
  expect(endingOf(ended({ stopped: 'timeout' }))).toMatchObject({ state: 'done' });
});

describe('work that failed', () => {
  const error = new Error('a broken leg');

  test('waits twice as long each time, and then stays failed', () => {
    const states = [1, 2, 3].map((attempt) => endingOf(ended({ error, run: { attempt } })));
    expect(states).toMatchObject([
      { state: 'queued', after: 60_000 },
      { state: 'queued', after: 120_000 },
      { state: 'failed' },
    ]);
  });

  test('waits a little more or less, so that replicas come back apart', () => {
    expect(endingOf(ended({ error, random: 0 }))).toMatchObject({ after: 48_000 });
    expect(endingOf(ended({ error, random: 1 }))).toMatchObject({ after: 72_000 });
  });

  test('is not tried again where only a person can help', () => {
    const failure = { class: 'plan', message: 'Pro plan required', consequence: 'stop' } as const;
    expect(endingOf(ended({ error: new WorkFailure(failure) }))).toMatchObject({
      state: 'failed',
      error: { class: 'plan', message: 'Pro plan required' },
    });
  });

  test('for want of time says so', () => {
    expect(endingOf(ended({ error, stopped: 'timeout' }))).toMatchObject({
      state: 'queued',
      error: { class: 'timeout', message: 'The run was stopped after 60 minutes; what it had done is kept' },
    });
  });
});

test('a worker that was told to stop has not failed: the run goes back as it was', () => {
  expect(endingOf(ended({ error: new Error('aborted'), stopped: 'stopping', run: { attempt: 3 } }))).toMatchObject({
    state: 'queued',
    after: 0,
    uncounted: true,
    error: null,
  });
});

test('a person who stops what was asked for is not surprised later', () => {
  expect(endingOf(ended({ error: new Error('aborted'), stopped: 'interrupted' }))).toMatchObject({
    state: 'failed',
    error: { class: 'interrupted' },
  });
});

test.each([
  [{}, 'info', 'done after 1 s'],
  [{ missing: { class: 'gaps', message: 'one day' } }, 'warn', 'done after 1 s, but: one day'],
  [{ error: new Error('x') }, 'warn', 'failed after 1 s, tried again in 1 min: x'],
  [{ error: new Error('x'), run: { attempt: 3 } }, 'error', 'failed after 1 s: x'],
  [{ error: new Error('x'), stopped: 'stopping' as const }, 'info', 'given back after 1 s; it goes on where it was'],
])('the log says of %j: %s, %s', (given, level, text) => {
  expect(sentenceOf(endingOf(ended(given)), 1_000)).toEqual({ level, text });
});
