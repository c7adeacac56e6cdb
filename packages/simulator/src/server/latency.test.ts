import { expect, test } from 'vitest';
import { latencyOf, networkOf } from './latency.js';

test('there is no latency unless asked for', () => {
  expect(latencyOf({}, 'results', 1, 1)).toBe(0);
  expect(latencyOf({ results: 200 }, 'racecards', 1, 1)).toBe(0);
});

test('jitter stays within its share and the same seed repeats it', () => {
  const options = { results: 200, jitter: 0.25 };
  const drawn = Array.from({ length: 500 }, (_, number) => latencyOf(options, 'results', 7, number));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(150);
  expect(Math.max(...drawn)).toBeLessThanOrEqual(250);
  expect(drawn).toEqual(Array.from({ length: 500 }, (_, number) => latencyOf(options, 'results', 7, number)));
});

test('calls are under way for their own time each, so long on average', () => {
  const drawn = Array.from({ length: 4000 }, (_, number) => networkOf({ network: 20 }, 5, number));
  const mean = drawn.reduce((sum, ms) => sum + ms, 0) / drawn.length;
  expect(Math.abs(mean - 20)).toBeLessThan(2);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeGreaterThan(100);
  expect(networkOf({}, 5, 1)).toBe(0);
});

test('a heavy tail slows its share of the calls', () => {
  const options = { racecards: 1000, heavyTail: { share: 0.05, factor: 10 } };
  const drawn = Array.from({ length: 2000 }, (_, number) => latencyOf(options, 'racecards', 3, number));
  const slow = drawn.filter((ms) => ms > 1000);
  expect(slow.length).toBeGreaterThan(60);
  expect(slow.length).toBeLessThan(140);
  expect(Math.max(...slow)).toBeLessThanOrEqual(10_000);
});
