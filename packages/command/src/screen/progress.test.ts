import { expect, test } from 'vitest';
import { colours, hasColours } from './colours.js';
import { createProgress } from './progress.js';
import { Terminal } from './terminal.js';

function setUp({
  isTTY,
  columns = 100,
  total = 1000,
  done = 0,
}: {
  isTTY: boolean;
  columns?: number;
  total?: number;
  done?: number;
}) {
  const written: string[] = [];
  const clock = { time: 0 };
  const terminal = new Terminal({ isTTY, columns, write: (text) => written.push(text) });
  const progress = createProgress({ terminal, unit: 'days', total, done, now: () => clock.time });
  return { written, clock, terminal, progress };
}

test('on a terminal a bar with pace and time left is drawn over itself', () => {
  const { written, clock, progress } = setUp({ isTTY: true });
  const empty = '\r\u001B[2K░░░░░░░░░░░░░░░░░░░░░░░░   0 %  0 of 1,000 days';
  clock.time = 50;
  progress.update(1);
  expect(written).toEqual([empty]);
  clock.time = 10_000;
  progress.update(20, '2024-03-15');
  expect(written).toEqual([
    empty,
    '\r\u001B[2K░░░░░░░░░░░░░░░░░░░░░░░░   2 %  20 of 1,000 days  2.0/s  8 min 10 s left  2024-03-15',
  ]);
  progress.finish();
  expect(written.at(-1)).toBe('\r\u001B[2K');
});

test('what was done before does not count for the pace', () => {
  const { written, clock, progress } = setUp({ isTTY: true, done: 900 });
  clock.time = 10_000;
  progress.update(910);
  expect(written.at(-1)).toContain('910 of 1,000 days  1.0/s  1 min 30 s left');
});

test('the pace is that of the last minute', () => {
  const { written, clock, progress } = setUp({ isTTY: true });
  for (let second = 1; second <= 120; second++) {
    clock.time = second * 1000;
    progress.update(second <= 60 ? second : 60 + (second - 60) * 2);
  }
  expect(written.at(-1)).toContain('  2.0/s  ');
});

test('a line never wraps', () => {
  const { written, clock, progress } = setUp({ isTTY: true, columns: 40 });
  clock.time = 10_000;
  progress.update(20, 'a note that is much too long for this');
  expect([...(written.at(-1) ?? '').replace('\r\u001B[2K', '')].length).toBeLessThan(40);
});

test('a terminal that says it has no width has the usual one', () => {
  expect(new Terminal({ isTTY: true, columns: 0, write: () => true }).width).toBe(80);
});

test('log lines push the bar down and leave it whole', () => {
  const { written, clock, progress, terminal } = setUp({ isTTY: true });
  clock.time = 10_000;
  progress.update(20);
  const bar = written.at(-1)?.replace('\r\u001B[2K', '') ?? '';
  terminal.line('a day failed');
  expect(written.at(-1)).toBe(`\r\u001B[2Ka day failed\n${bar}`);
});

test('elsewhere it is a line every half minute, and one at the end', () => {
  const { written, clock, progress } = setUp({ isTTY: false, total: 100 });
  for (let second = 1; second <= 65; second++) {
    clock.time = second * 1000;
    progress.update(second);
  }
  progress.setTotal(65);
  progress.finish();
  expect(written).toEqual([
    ' 30 %  30 of 100 days  1.0/s  1 min 10 s left\n',
    ' 60 %  60 of 100 days  1.0/s  40 s left\n',
    '100 %  65 of 65 days\n',
  ]);
});

test('it says 100 % only when it is done', () => {
  const { written, clock, progress } = setUp({ isTTY: false, total: 10_000 });
  clock.time = 60_000;
  progress.update(9999);
  expect(written.at(-1)).toMatch(/^ 99 %/);
});

test('colours are for people who want them', () => {
  const [person, file] = [{ isTTY: true, write: () => true }, { write: () => true }];
  expect(hasColours(person, {})).toBe(true);
  expect(hasColours(person, { NO_COLOR: '1' })).toBe(false);
  expect(hasColours(person, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
  expect(hasColours(person, { TERM: 'dumb' })).toBe(false);
  expect(hasColours(file, {})).toBe(false);
  expect(hasColours(file, { FORCE_COLOR: '1' })).toBe(true);
  expect(colours(false).red('lost')).toBe('lost');
});
