import { expect, test } from 'vitest';
import { StoreClock } from './store-clock.js';

const ahead = 5000;

test('the same clock without delay is exact', () => {
  const clock = new StoreClock();
  clock.observe(1000, 1000, 1000);
  expect(clock.ours(1500)).toBe(1500);
});

test('an answer that took long does not spoil what a quick one told', () => {
  const clock = new StoreClock();
  for (const asked of [1000, 1500]) clock.observe(asked + 1 + ahead, asked, asked + 2);
  clock.observe(2001 + ahead, 2000, 2900);
  expect(clock.ours(3000 + ahead)).toBe(3000);
});

test('the first answer, which waits for a connection, is believed to be new when it comes', () => {
  const clock = new StoreClock();
  clock.observe(1149 + ahead, 1000, 1150);
  expect(clock.ours(2000 + ahead)).toBe(2001);
  clock.observe(1501 + ahead, 1500, 1502);
  expect(clock.ours(2000 + ahead)).toBe(2000);
});

test('clocks that drift apart are followed', () => {
  const clock = new StoreClock();
  clock.observe(1001, 1000, 1002);
  for (let i = 1; i <= 200; i += 1) clock.observe(1002 + i * 500.1, 1000 + i * 500, 1004 + i * 500);
  expect(Math.abs(clock.ours(101_022) - 101_000)).toBeLessThan(3);
});
