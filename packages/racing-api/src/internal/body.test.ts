import { expect, test } from 'vitest';
import { readDetail } from './body.js';

const detailOf = (text: string) => readDetail(new TextEncoder().encode(text));

test('an explanation is the detail of JSON, or the beginning of a text', () => {
  expect(detailOf('{"detail":"Too many days"}')).toBe('Too many days');
  expect(detailOf('{"message":"No"}')).toEqual({ message: 'No' });
  expect(detailOf('Bad Gateway\n')).toBe('Bad Gateway');
  expect(detailOf('')).toBeUndefined();
});

test('of one that is too long to be an explanation the beginning is kept', () => {
  const detail = detailOf(JSON.stringify({ detail: 'x'.repeat(10_000_000) }));
  expect(detail).toBe(`{"detail":"${'x'.repeat(289)}`);
});
