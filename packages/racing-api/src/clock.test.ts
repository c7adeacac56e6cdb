import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { after, systemClock } from './clock.js';
import { createVirtualClock } from './testing/virtual-clock.js';

const virtual = createVirtualClock();

describe.each([
  ['the clock of the machine', systemClock, (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)],
  ['a clock of somebody else', virtual, (milliseconds: number) => virtual.advance(milliseconds)],
])('%s', (_, clock, advance) => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('calls back once the time has passed, and once', async () => {
    const callback = vi.fn<() => void>();
    after(clock, 1000, callback);
    await advance(999);
    expect(callback).not.toHaveBeenCalled();
    await advance(1);
    expect(callback).toHaveBeenCalledOnce();
    await advance(5000);
    expect(callback).toHaveBeenCalledOnce();
  });

  test('calls nobody back who took it back, and keeps no timer', async () => {
    const callback = vi.fn<() => void>();
    const takeBack = after(clock, 1000, callback);
    takeBack();
    expect(vi.getTimerCount()).toBe(0);
    await advance(5000);
    takeBack();
    expect(callback).not.toHaveBeenCalled();
  });

  test.each([0, -1])('calls back soon after %d ms, but not at once', async (milliseconds) => {
    const callback = vi.fn<() => void>();
    after(clock, milliseconds, callback);
    expect(callback).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(callback).toHaveBeenCalledOnce();
  });

  test.each([Infinity, NaN])('never calls back after %d ms', async (milliseconds) => {
    const callback = vi.fn<() => void>();
    after(clock, milliseconds, callback)();
    after(clock, milliseconds, callback);
    expect(vi.getTimerCount()).toBe(0);
    await advance(1e9);
    expect(callback).not.toHaveBeenCalled();
  });

  test('waits for longer than a timer can', async () => {
    const callback = vi.fn<() => void>();
    const takeBack = after(clock, 2 ** 31, callback);
    await advance(1000);
    expect(callback).not.toHaveBeenCalled();
    takeBack();
  });
});
