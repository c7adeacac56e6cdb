import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Lane, Lanes, lanes } from './lanes.js';

const any = () => true;
const waiter = (name: string, lane: Lane = 'sync', operation = '/v1/results') => ({ name, lane, operation });

function drain(line: Lanes<ReturnType<typeof waiter>>): string[] {
  const order: string[] = [];
  for (let next = line.next(any); next !== undefined; next = line.next(any)) {
    const taken = line.take(next.operation);
    if (taken === undefined) break;
    order.push(taken.name);
  }
  return order;
}

test('within a lane, whoever came first goes first, whatever the operation', () => {
  const line = new Lanes<ReturnType<typeof waiter>>();
  line.add(waiter('a', 'sync', '/v1/results'));
  line.add(waiter('b', 'sync', '/v1/courses'));
  line.add(waiter('c', 'sync', '/v1/results'));
  expect(drain(line)).toEqual(['a', 'b', 'c']);
});

test('a person overtakes a long line', () => {
  const line = new Lanes<ReturnType<typeof waiter>>();
  for (let i = 0; i < 1000; i += 1) line.add(waiter(`sync ${i}`));
  line.add(waiter('enrich', 'enrich'));
  line.add(waiter('person', 'interactive'));
  expect(drain(line)[0]).toBe('person');
});

test('who gives up leaves the line, and only once', () => {
  const line = new Lanes<ReturnType<typeof waiter>>();
  const [a, b] = [waiter('a'), waiter('b')];
  line.add(a);
  line.add(b);
  expect(line.remove(a)).toBe(true);
  expect(line.remove(a)).toBe(false);
  expect(line.lengths()).toEqual({ interactive: 0, sync: 1, enrich: 0 });
  expect(drain(line)).toEqual(['b']);
});

test('an operation that may not be sent now holds up nobody else', () => {
  const line = new Lanes<ReturnType<typeof waiter>>();
  line.add(waiter('blocked', 'interactive', '/v1/courses'));
  line.add(waiter('free', 'sync'));
  expect(line.next((operation) => operation !== '/v1/courses')?.name).toBe('free');
});

test('lower lanes get a small, certain share of a line that never empties above them', () => {
  const line = new Lanes<ReturnType<typeof waiter>>();
  const shares = { interactive: 0, sync: 0, enrich: 0 };
  for (const lane of lanes) line.add(waiter(lane, lane));
  for (let slot = 0; slot < 3300; slot += 1) {
    const taken = line.take('/v1/results');
    expect(taken).toBeDefined();
    if (taken === undefined) break;
    shares[taken.lane] += 1;
    line.add(waiter(taken.lane, taken.lane));
  }
  expect(shares.enrich).toBe(100);
  expect(shares.sync).toBeGreaterThan(340);
  expect(shares.sync).toBeLessThan(370);
  expect(shares.interactive).toBeGreaterThan(2800);
});

test('everyone who does not give up is served exactly once', () => {
  const someone = fc.record({
    lane: fc.constantFrom(...lanes),
    operation: fc.constantFrom('/a', '/b', '/c'),
    givesUp: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 60 }), (people) => {
      const line = new Lanes<ReturnType<typeof waiter>>();
      const waiting = people.map(({ lane, operation }, i) => waiter(String(i), lane, operation));
      for (const one of waiting) line.add(one);
      for (const [i, one] of waiting.entries()) if (people[i]?.givesUp) line.remove(one);
      const expected = waiting.filter((_, i) => !people[i]?.givesUp).map(({ name }) => name);
      expect(line.size).toBe(expected.length);
      expect(drain(line).toSorted()).toEqual(expected.toSorted());
      expect(line.size).toBe(0);
    }),
  );
});
