import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowText } from './row-text.js';

test('a NUL goes, half a character becomes a replacement mark, whole ones stay', () => {
  const row = {
    name: 'A\0B',
    cut: 'x\ud83d',
    tail: '\ude00y',
    whole: '😀',
    nested: { deep: ['\0'] },
    backslash: '\\u0000',
  };
  expect(JSON.parse(rowText([row]))).toEqual([
    { name: 'AB', cut: 'x\ufffd', tail: '\ufffdy', whole: '😀', nested: { deep: [''] }, backslash: '\\u0000' },
  ]);
});

test('any text at all is storable, and a storable text is unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (bytes, graphemes) => {
      const [row] = JSON.parse(rowText([{ bytes, graphemes }])) as [{ bytes: string; graphemes: string }];
      expect(Buffer.from(row.bytes).toString()).toBe(row.bytes);
      expect(row.bytes).not.toContain('\0');
      expect(row.graphemes).toBe(graphemes.replaceAll('\0', ''));
    }),
  );
});
