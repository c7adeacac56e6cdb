import { openDatabase } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { packRows, unpackedRows } from './packed-rows.js';

const { url, drop } = await testDatabase();
const { sql, close } = openDatabase(url);
afterAll(async () => {
  await close();
  await drop();
});

const columns = [
  { name: 'id', type: 'text' },
  { name: 'note', type: 'text' },
  { name: 'runs', type: 'integer' },
  { name: 'prize', type: 'numeric' },
  { name: 'won', type: 'boolean' },
  { name: 'off', type: 'timestamp with time zone' },
  { name: 'flags', type: 'jsonb' },
  { name: 'aliases', type: 'text[]' },
];

const stored = (rows: readonly object[]) =>
  sql.unsafe(`select n.* from ${unpackedRows(columns)} as n`, [...packRows(rows, columns)], { prepare: true });

const none = { id: null, note: null, runs: null, prize: null, won: null, off: null, flags: null, aliases: null };

test('every kind of value arrives as it was sent', async () => {
  const row = {
    id: 'hrs_1',
    note: '',
    runs: -3,
    prize: 1234.5,
    won: false,
    off: '2025-10-13T13:30:00.000Z',
    flags: { past: ['CD', 'BF'], note: 'null' },
    aliases: ['Sky "Bet"', 'a\\b', '', 'x,y', '{}'],
  };
  const given = [row, { id: 'hrs_2', flags: 'a text', prize: 1e21 }, { id: 'hrs_3', runs: Number.NaN }];
  expect([...(await stored(given))]).toEqual([
    { ...row, off: new Date(row.off) },
    { ...none, id: 'hrs_2', flags: 'a text', prize: 1e21 },
    { ...none, id: 'hrs_3' },
  ]);
});

test('texts that hold the marks themselves are kept, one row as well as many', async () => {
  for (const note of ['\x1e', '\x1f', '\x1a', '\x1a\x1e\x1f\x01\x02\x03', '😀\x1f']) {
    const rows = await stored([{ note }, { id: 'a', note }, {}]);
    expect([...rows]).toEqual([{ ...none, note }, { ...none, id: 'a', note }, none]);
  }
});

test('a text of ten megabytes is packed, with a mark in it and without', () => {
  const name = '\u2019😀'.repeat(3_300_000);
  const packed = (note: string) => packRows([{ id: name, note }], columns)[0].length - name.length;
  expect(packed('a')).toBe(packed('\x1f'));
});

test('any text at all arrives, without NUL and with whole characters', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('\0', '\x1a', '\x1e', '\x1f', '\x01', '"', '\\', 'é', '\ud83d', '\ude00', '') }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, fc.option(text)), { minLength: 1 }), async (pairs) => {
      const rows = await stored(pairs.map(([id, note]) => ({ id, note, flags: [note], aliases: [id] })));
      const kept = (given: string) => Buffer.from(given.replaceAll('\0', '')).toString();
      expect(rows.map(({ id, note, aliases }) => [id, note, aliases])).toEqual(
        pairs.map(([id, note]) => [kept(id), note === null ? null : kept(note), [kept(id)]]),
      );
    }),
    { numRuns: 60 },
  );
});

test('what is no value of its column is refused, as an error about values', async () => {
  await expect(stored([{ id: 'a', runs: 1.5 }])).rejects.toMatchObject({ code: '22P02' });
  await expect(stored([{ id: 'a', runs: 2 ** 40 }])).rejects.toMatchObject({ code: '22003' });
});
