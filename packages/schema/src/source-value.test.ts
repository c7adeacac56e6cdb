import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue/index.js';
import { hasValue, valuesAt } from './source-value.js';

const race = {
  race_id: 'rac_1',
  jumps: '',
  big_race: false,
  runners: [
    { horse_id: 'hrs_1', position: '1', time: '1:14.01', draw: '0', prize: '€7080', stats: { runs: '4' }, flags: [] },
    { horse_id: 'hrs_2', position: 'PU', time: '-', draw: '12', prize: '', flags: ['BF'] },
  ],
};
const [winner, other] = race.runners;

test('a path leads to the race, to the runner of the row, to all runners, or to those with a value', () => {
  expect(valuesAt('race_id', race)).toEqual(['rac_1']);
  expect(valuesAt('no_such_key', race)).toEqual([]);
  expect(valuesAt('runners[].draw', race, other)).toEqual(['12']);
  expect(valuesAt('runners[].stats.runs', race, winner)).toEqual(['4']);
  expect(valuesAt('runners[].stats.runs', race, other)).toEqual([]);
  expect(valuesAt('runners[*].prize', race)).toEqual(['€7080', '']);
  expect(valuesAt('runners[position=1].time', race)).toEqual(['1:14.01']);
  expect(valuesAt('runners[position=9].time', race)).toEqual([]);
});

describe('what counts as a value', () => {
  test.each([
    [null, false],
    [undefined, false],
    ['', false],
    [' ', false],
    ['-', false],
    ['–', false],
    [[], false],
    ['0', true],
    [0, true],
    [false, true],
    [['C'], true],
    ['text', true],
    [JSON.parse('{"toString": 1}'), true],
  ])('%j: %s', (value, expected) => {
    expect(hasValue([{ path: 'field' }], { field: value })).toBe(expected);
  });

  test('with a pattern, only what matches', () => {
    const draw = catalogue.ra_runners.columns.draw.source.card ?? [];
    expect(hasValue(draw, race, winner)).toBe(false);
    expect(hasValue(draw, race, other)).toBe(true);
  });

  test('one place with a value is enough', () => {
    expect(hasValue([{ path: 'jumps' }, { path: 'race_id' }], race)).toBe(true);
    expect(hasValue([{ path: 'jumps' }], race)).toBe(false);
  });
});
