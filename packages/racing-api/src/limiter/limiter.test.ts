import { expect, test } from 'vitest';
import { AbortedError } from '../errors/aborted-error.js';
import { QueueTimeoutError } from '../errors/queue-timeout-error.js';
import type { Clock } from '../clock.js';
import { createVirtualClock, type VirtualClock } from '../testing/virtual-clock.js';
import type { Limiter, LimiterOptions, SlotRequest } from './contract.js';
import { createLimiter } from './limiter.js';
import { memoryStore } from './memory-store.js';
import type { LimiterStore } from './store.js';

const operation = '/v1/results';

function setUp(options: LimiterOptions = {}) {
  const clock = createVirtualClock();
  const limiter = createLimiter({ clock, ...options });
  const start = clock.now();
  const sent: { name: string; at: number }[] = [];
  const send = async (name: string, request: Partial<SlotRequest> = {}) => {
    const permit = await limiter.acquire({ operation, ...request });
    sent.push({ name, at: clock.now() - start });
    return permit;
  };
  return { clock, limiter, sent, send, names: () => sent.map(({ name }) => name) };
}

test('requests go one by one, never in a burst, and any number may be under way', async () => {
  const { clock, limiter, sent, send } = setUp({ maxRequestsPerSecond: 2 });
  await clock.run(Promise.all(Array.from({ length: 20 }, (_, i) => send(`${i}`))));
  const gaps = sent.slice(1).map(({ at }, i) => at - (sent[i]?.at ?? 0));
  expect(sent[0]?.at).toBe(0);
  for (const gap of gaps) expect(gap).toBeGreaterThan(505);
  for (const gap of gaps) expect(gap).toBeLessThan(512);
  expect(limiter.stats()).toMatchObject({ requestsPerSecond: 2, granted: 20, inFlight: 20, refused: 0 });
});

test('a machine that is too busy to send on time does not send the next one too soon', async () => {
  const virtual = createVirtualClock();
  let waits = 0;
  const busy = {
    now: virtual.now,
    sleep: (ms: number, signal?: AbortSignal) => virtual.sleep(ms + (waits++ % 3) * 90, signal),
  };
  const limiter = createLimiter({ clock: busy, store: memoryStore(virtual) });
  const sent: number[] = [];
  const send = () => limiter.acquire({ operation }).then(() => sent.push(virtual.now()));
  await virtual.run(Promise.all(Array.from({ length: 30 }, send)));
  for (const [i, at] of sent.slice(1).entries()) expect(at - (sent[i] ?? 0)).toBeGreaterThan(500);
  expect((sent.at(-1) ?? 0) - (sent[0] ?? 0)).toBeLessThan(29 * (510 + 95));
});

/** A machine that is at other work for so long when the timers of these numbers fire. */
function busyClock(virtual: VirtualClock, busy: (timer: number) => number): Clock {
  let timers = 0;
  return { now: virtual.now, sleep: (ms, signal) => virtual.sleep(ms + busy((timers += 1)), signal) };
}

test('who is too late for a slot that others follow closely gives it up, and nobody is followed too closely', async () => {
  const clock = createVirtualClock();
  const store = memoryStore(clock);
  const sent: number[] = [];
  const send = (limiter: Limiter) => limiter.acquire({ operation }).then(() => sent.push(clock.now()));
  const late = createLimiter({ clock: busyClock(clock, (timer) => (timer % 4 === 0 ? 120 : 0)), store });
  const limiters = [late, createLimiter({ clock, store }), createLimiter({ clock, store })];
  await clock.run(Promise.all(limiters.flatMap((limiter) => Array.from({ length: 20 }, () => send(limiter)))));
  expect(sent).toHaveLength(60);
  expect(late.stats().missed).toBeGreaterThan(3);
  for (const [i, at] of sent.slice(1).entries()) expect(at - (sent[i] ?? 0)).toBeGreaterThan(500);
});

test('who is too late but followed by nobody sends at once', async () => {
  const clock = createVirtualClock();
  const store = memoryStore(clock);
  const limiter = createLimiter({ clock: busyClock(clock, (timer) => (timer === 1 ? 120 : 0)), store });
  const start = clock.now();
  const sent: number[] = [];
  const send = () => limiter.acquire({ operation }).then(() => sent.push(clock.now() - start));
  await clock.run(Promise.all([send(), send(), send()]));
  expect(sent.map(Math.round)).toEqual([0, 630, 1140]);
  expect(limiter.stats()).toMatchObject({ granted: 3, missed: 1, unused: 0 });
});

test('a machine that is always too late gets its turn: one slot is given up for each that it takes', async () => {
  const clock = createVirtualClock();
  const store = memoryStore(clock);
  const sent = { slow: 0, quick: 0 };
  const slow = createLimiter({ clock: busyClock(clock, (timer) => 50 + (timer % 7) * 100), store });
  const run = async (limiter: Limiter, name: keyof typeof sent) => {
    while (sent.slow < 20) await limiter.acquire({ operation }).then(() => (sent[name] += 1));
  };
  await clock.run(Promise.all([run(slow, 'slow'), run(createLimiter({ clock, store }), 'quick')]));
  expect(sent.slow).toBe(20);
  expect(sent.quick).toBeLessThan(65);
  expect(slow.stats().missed).toBeLessThanOrEqual(20);
});

test('no limit means no wait', async () => {
  const { clock, sent, send } = setUp({ maxRequestsPerSecond: Infinity, limitOf: () => ({ requestsPerSecond: 1 }) });
  await clock.run(Promise.all(Array.from({ length: 50 }, (_, i) => send(`${i}`))));
  expect(sent.map(({ at }) => at)).toEqual(Array.from({ length: 50 }, () => 0));
});

test('a slow operation keeps its own rate, and leaves the rest of the account to the others', async () => {
  const { clock, sent, send } = setUp({
    maxRequestsPerSecond: 2,
    limitOf: (path) => (path === '/v1/courses' ? { requestsPerSecond: 1 } : {}),
  });
  const slow = Array.from({ length: 10 }, () => send('courses', { operation: '/v1/courses' }));
  const quick = Array.from({ length: 10 }, () => send('results'));
  await clock.run(Promise.all([...slow, ...quick]));
  const courses = sent.filter(({ name }) => name === 'courses').map(({ at }) => at);
  for (const [i, at] of courses.slice(1).entries()) expect(at - (courses[i] ?? 0)).toBeGreaterThan(1000);
  expect(sent.at(-1)?.at).toBeLessThan(10_700);
});

test('one at a time where the operation allows no more, over all operations of its group', async () => {
  const { clock, limiter, sent, send } = setUp({
    limitOf: (path) => (path.includes('analysis') ? { maxInFlight: 1, group: 'analysis' } : {}),
  });
  const first = await clock.run(send('a', { operation: '/v1/sires/{sire_id}/analysis/classes' }));
  const second = send('b', { operation: '/v1/dams/{dam_id}/analysis/classes' });
  const other = await clock.run(send('c'));
  await clock.advance(60_000);
  expect(sent.map(({ name }) => name)).toEqual(['a', 'c']);
  first.release();
  first.release();
  await clock.run(second);
  expect(sent.map(({ name }) => name)).toEqual(['a', 'c', 'b']);
  other.release();
  expect(limiter.stats().inFlight).toBe(1);
});

test('a person overtakes who came before, even for the slot that was reserved for another', async () => {
  const { clock, send, names } = setUp();
  const others = Array.from({ length: 5 }, (_, i) => send(`sync ${i}`));
  await clock.advance(700);
  const person = send('person', { lane: 'interactive' });
  await clock.run(Promise.all([...others, person]));
  expect(names()).toEqual(['sync 0', 'sync 1', 'person', 'sync 2', 'sync 3', 'sync 4']);
});

test('who waits too long is told so, and leaves the line to the others', async () => {
  const { clock, limiter, send, names } = setUp();
  const patient = Array.from({ length: 4 }, (_, i) => send(`${i}`));
  const impatient = send('impatient', { maxQueueWait: 900 });
  const outcome = await clock.run(Promise.allSettled([impatient, ...patient]));
  expect(outcome[0]).toMatchObject({ status: 'rejected' });
  const reason: unknown = outcome[0]?.status === 'rejected' ? outcome[0].reason : undefined;
  expect(QueueTimeoutError.isInstance(reason)).toBe(true);
  expect(reason).toMatchObject({ operation, maxQueueWait: 900, message: expect.stringContaining('900 ms') });
  expect(names()).toEqual(['0', '1', '2', '3']);
  expect(limiter.stats().waiting).toEqual({ interactive: 0, sync: 0, enrich: 0 });
});

test('a signal ends the wait, before it began too', async () => {
  const { clock, send, names } = setUp();
  const controller = new AbortController();
  await clock.run(send('first'));
  const waiting = send('waiting', { signal: controller.signal });
  const last = send('last');
  controller.abort(new Error('enough'));
  const error: unknown = await waiting.catch((reason: unknown) => reason);
  expect(AbortedError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ operation, cause: new Error('enough') });
  await expect(send('late', { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortedError' });
  await clock.run(last);
  expect(names()).toEqual(['first', 'last']);
});

test('a refusal that names a time silences everyone until then, the slot already reserved included', async () => {
  const clock = createVirtualClock();
  const store = memoryStore(clock);
  const [one, other] = [createLimiter({ clock, store }), createLimiter({ clock, store })];
  const permit = await clock.run(one.acquire({ operation }));
  const waits = [one.acquire({ operation }), other.acquire({ operation }), other.acquire({ operation })];
  const refusedAt = clock.now();
  await permit.refused(30_000);
  const permits = await clock.run(Promise.all(waits));
  expect(permits[0]?.waited).toBeGreaterThanOrEqual(30_000);
  expect(clock.now() - refusedAt).toBeGreaterThan(30_500);
  expect(one.stats()).toMatchObject({ refused: 1 });
});

test('limiters on one store take turns, and together keep the limit', async () => {
  const clock = createVirtualClock();
  const store = memoryStore(clock);
  const sent: string[] = [];
  const start = clock.now();
  const run = async (name: string) => {
    const limiter = createLimiter({ clock, store, maxRequestsPerSecond: 2 });
    await Promise.all(Array.from({ length: 20 }, () => limiter.acquire({ operation }).then(() => sent.push(name))));
  };
  await clock.run(Promise.all([run('a'), run('b'), run('c')]));
  expect(clock.now() - start).toBeGreaterThan(59 * 500);
  expect(clock.now() - start).toBeLessThan(59 * 500 * 1.04);
  for (let i = 0; i + 6 <= sent.length; i += 1) expect(new Set(sent.slice(i, i + 6)).size).toBe(3);
});

test('a store that fails tells who waits, and the limiter goes on', async () => {
  const clock = createVirtualClock();
  const memory = memoryStore(clock);
  let down = true;
  const store: LimiterStore = {
    ...memory,
    reserve: (claims) => (down ? Promise.reject(new Error('the store is down')) : memory.reserve(claims)),
  };
  const limiter = createLimiter({ clock, store });
  await expect(clock.run(limiter.acquire({ operation }))).rejects.toThrow('the store is down');
  down = false;
  expect(await clock.run(limiter.acquire({ operation }))).toMatchObject({ waited: 0 });
});

test('a slot that nobody wants any more is counted, and nobody is lost', async () => {
  const { clock, limiter, send, names } = setUp();
  const controller = new AbortController();
  await clock.run(send('first'));
  const gone = send('gone', { signal: controller.signal }).catch(() => undefined);
  await clock.advance(100);
  controller.abort();
  await clock.advance(600);
  await clock.run(send('next'));
  await gone;
  expect(names()).toEqual(['first', 'next']);
  expect(limiter.stats().unused).toBe(1);
});

test('a lane that does not exist is refused', async () => {
  const { send } = setUp();
  await expect(send('nobody', { lane: 'urgent' as 'sync' })).rejects.toThrow(/lane is urgent; give one of interactive/);
});

test('a rate that is no rate is refused', () => {
  for (const maxRequestsPerSecond of [0, -1, Number.NaN]) {
    expect(() => createLimiter({ maxRequestsPerSecond })).toThrow(RangeError);
  }
});
