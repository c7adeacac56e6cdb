import { expect, test } from 'vitest';
import { createFaultBox } from './fault-box.js';
import type { Fault } from './fault.js';

function call(url: string) {
  const { pathname, searchParams } = new URL(url, 'http://simulator');
  return { path: pathname, query: searchParams, today: '2024-06-01' };
}

/** The kinds drawn for calls in a row, `-` where all is well. */
function kinds(faults: readonly Fault[], urls: readonly string[], seed = 1): string {
  const box = createFaultBox(seed, faults);
  return urls.map((url) => box.draw(call(url))?.kind ?? '-').join(' ');
}

test('a scripted fault happens once, or as often as it says', () => {
  const urls = ['/v1/results', '/v1/results', '/v1/results'];
  expect(kinds([{ kind: 'reset' }], urls)).toBe('reset - -');
  expect(kinds([{ kind: 'reset', times: 2 }], urls)).toBe('reset reset -');
  expect(kinds([{ kind: 'reset', times: Infinity }], urls)).toBe('reset reset reset');
  expect(kinds([{ kind: 'reset' }, { kind: 'html' }], urls)).toBe('reset html -');
});

test('a fault matches by path, day, query and the number of the call', () => {
  const urls = [
    '/v1/courses',
    '/v1/results?start_date=2024-05-01&end_date=2024-05-03',
    '/v1/results?start_date=2024-05-04&end_date=2024-05-04&skip=50',
    '/v1/racecards/pro?date=2024-05-02',
  ];
  expect(kinds([{ kind: 'empty', match: { path: '/v1/results' }, times: 9 }], urls)).toBe('- empty empty -');
  expect(kinds([{ kind: 'empty', match: { path: /pro$|courses/ }, times: 9 }], urls)).toBe('empty - - empty');
  expect(kinds([{ kind: 'empty', match: { date: '2024-05-02' }, times: 9 }], urls)).toBe('- empty - empty');
  const tomorrow = ['/v1/racecards/free?day=today', '/v1/racecards/free?day=tomorrow'];
  expect(kinds([{ kind: 'empty', match: { date: '2024-06-02' }, times: 9 }], tomorrow)).toBe('- empty');
  expect(kinds([{ kind: 'empty', match: { query: { skip: '50' } } }], urls)).toBe('- - empty -');
  expect(kinds([{ kind: 'empty', match: { call: 3 } }], urls)).toBe('- - empty -');
  expect(kinds([{ kind: 'empty', match: { call: 2, path: '/v1/results' } }], urls)).toBe('- - empty -');
});

test('a repeated page waits for a page that is not the first', () => {
  expect(kinds([{ kind: 'repeated_page' }], ['/v1/results', '/v1/results?skip=0', '/v1/results?skip=50'])).toBe(
    '- - repeated_page',
  );
});

test('rates hold, repeat with the seed, and do not depend on the order of calls', () => {
  const urls = Array.from({ length: 4000 }, (_, number) => `/v1/results?start_date=${number}`);
  const faults: Fault[] = [{ kind: 'server_error', rate: 0.1 }];
  const box = createFaultBox(5, faults);
  const struck = urls.filter((url) => box.draw(call(url)) !== undefined);
  expect(struck.length).toBeGreaterThan(330);
  expect(struck.length).toBeLessThan(470);

  const backwards = createFaultBox(5, faults);
  expect(urls.toReversed().filter((url) => backwards.draw(call(url)) !== undefined)).toEqual(struck.toReversed());
});

test('a storm strikes calls in a row, all of them or none', () => {
  const urls = Array.from({ length: 4000 }, (_, number) => `/v1/results?start_date=${number}`);
  const box = createFaultBox(5, [{ kind: 'rate_limited', rate: 0.2, burst: 20 }]);
  const struck = urls.map((url) => box.draw(call(url)) !== undefined);
  const storms = Array.from({ length: 200 }, (_, number) => new Set(struck.slice(number * 20, number * 20 + 20)));
  expect(storms.every(({ size }) => size === 1)).toBe(true);
  const share = storms.filter((storm) => storm.has(true)).length / storms.length;
  expect(share).toBeGreaterThan(0.12);
  expect(share).toBeLessThan(0.28);
});

test('another attempt at the same call draws again', () => {
  const box = createFaultBox(5, [{ kind: 'server_error', rate: 0.5 }]);
  const drawn = Array.from({ length: 200 }, () => box.draw(call('/v1/results')) !== undefined);
  expect(drawn).toContain(true);
  expect(drawn).toContain(false);
});

test('faults can be changed while running, and a rate that is no share is refused', () => {
  const box = createFaultBox(1, [{ kind: 'html', times: Infinity }]);
  box.set([{ kind: 'empty', times: Infinity }]);
  expect(box.draw(call('/v1/results'))?.kind).toBe('empty');
  box.clear();
  expect(box.draw(call('/v1/results'))).toBeUndefined();
  expect(() => box.add({ kind: 'html', rate: 2 })).toThrow('The rate of the fault html is 2');
});
