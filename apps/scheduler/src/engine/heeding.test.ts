import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { heeding } from './heeding.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const forEver = new Promise<never>(() => {});

test('work has its outcome, told to stop or not', async () => {
  expect(await heeding(new AbortController().signal, Promise.resolve(1))).toBe(1);
  expect(await heeding(AbortSignal.abort(), Promise.resolve(2))).toBe(2);
  await expect(heeding(AbortSignal.abort(), Promise.reject(new Error('its own')))).rejects.toThrow('its own');
});

test('work that goes on for a minute after it was told to stop is given up', async () => {
  const controller = new AbortController();
  const outcome = heeding(controller.signal, forEver).catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(3_600_000);
  controller.abort();
  await vi.advanceTimersByTimeAsync(59_999);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await outcome).toBe('The work did not heed its signal.');
});
