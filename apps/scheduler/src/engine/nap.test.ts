import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Nap } from './nap.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Whether a sleep has ended by now. */
function watched(sleep: Promise<void>) {
  const state = { over: false };
  void sleep.then(() => (state.over = true));
  return state;
}

test('lasts as long as it was to', async () => {
  const state = watched(new Nap().sleep(100));
  await vi.advanceTimersByTimeAsync(99);
  expect(state.over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(state.over).toBe(true);
});

test('is ended by whoever wakes it, once', async () => {
  const nap = new Nap();
  const first = watched(nap.sleep(100));
  nap.wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(first.over).toBe(true);
  const second = watched(nap.sleep(100));
  await vi.advanceTimersByTimeAsync(50);
  expect(second.over).toBe(false);
});

test('does not begin where somebody woke it before', async () => {
  const nap = new Nap();
  nap.wake();
  const state = watched(nap.sleep(100));
  await vi.advanceTimersByTimeAsync(0);
  expect(state.over).toBe(true);
});
