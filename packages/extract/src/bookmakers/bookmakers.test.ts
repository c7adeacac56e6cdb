import { expect, test } from 'vitest';
import { bookmakers } from './bookmakers.js';

test('nineteen bookmakers, no code or spelling twice', () => {
  expect(bookmakers).toHaveLength(19);
  expect(new Set(bookmakers.map(({ code }) => code)).size).toBe(19);
  const spellings = bookmakers.flatMap(({ name, aliases }) => [...new Set([name, ...aliases])]);
  expect(new Set(spellings).size).toBe(spellings.length);
  expect(bookmakers.map(({ code }) => code)).toEqual(bookmakers.map(({ code }) => code).toSorted());
});

test('spellings of the odds feed lead to the bookmaker', () => {
  const codeOf = (spelling: string) =>
    bookmakers.find(({ name, aliases }) => name === spelling || aliases.includes(spelling))?.code;
  expect(
    ['Bet Victor', 'Boyle Sports', '888 Sport', 'Betfair Exchange', 'Sky Bet', 'Spread Ex', 'SportingIndex'].map(
      codeOf,
    ),
  ).toEqual(['betvictor', 'boylesports', '888sport', 'betfair', 'skybet', 'spreadex', 'sporting_index']);
});
