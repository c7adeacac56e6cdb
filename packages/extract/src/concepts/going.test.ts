import { catalogue, hasValue } from '@darkhorses/schema';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseGoingGroup } from './going.js';

test.each([
  ['Hard', 'firm'],
  ['Firm', 'firm'],
  ['Good To Firm', 'firm'],
  ['Fast', 'firm'],
  ['Good', 'good'],
  ['Good To Yielding', 'good'],
  ['Good To Soft', 'soft'],
  ['Yielding', 'soft'],
  ['Yielding To Soft', 'soft'],
  ['Soft', 'soft'],
  ['Very Soft', 'soft'],
  ['Holding', 'soft'],
  ['Slow', 'soft'],
  ['Soft To Heavy', 'heavy'],
  ['Heavy', 'heavy'],
  ['Muddy', 'heavy'],
  ['Sloppy', 'heavy'],
  ['Standard', 'aw'],
  ['Standard To Slow', 'aw'],
  ['Standard / Slow', 'aw'],
  ['Standard To Fast', 'aw'],
])('%s on turf is %s', (going, group) => {
  expect(parseGoingGroup(going, 'Turf')).toBe(group);
});

test('a detail in brackets does not change the official going', () => {
  expect(parseGoingGroup('Good (Good To Firm in places)', 'Turf')).toBe('good');
});

test('the surface decides on all-weather tracks, even before a going is published', () => {
  fc.assert(
    fc.property(fc.string(), (going) => {
      expect(parseGoingGroup(going, 'AW')).toBe('aw');
    }),
  );
});

test('an unknown going is not understood, whatever its case', () => {
  expect(parseGoingGroup('Bottomless', 'Turf')).toBeUndefined();
  expect(parseGoingGroup('GOOD TO SOFT', null)).toBe('soft');
});

test('the catalogue counts a going as a source of the group exactly where a group is found', () => {
  const words = 'Hard,Firm,Good,Fast,Yielding,Very Soft,Soft,Holding,Slow,Heavy,Muddy,Sloppy,Standard,Bottomless'.split(
    ',',
  );
  const word = fc.constantFrom(...words);
  const going = fc
    .tuple(
      word,
      fc.option(fc.tuple(fc.constantFrom(' To ', ' / ', '/'), word)),
      fc.constantFrom('', ' (Soft in places)'),
    )
    .map(([first, second, detail]) => first + (second ? second.join('') : '') + detail);
  const { card = [], result = [] } = catalogue.ra_races.columns.going_group.source;
  fc.assert(
    fc.property(going, (text) => {
      const isFound = typeof parseGoingGroup(text, 'Turf') === 'string';
      expect([hasValue(card, { going: text }), hasValue(result, { going: text })]).toEqual([isFound, isFound]);
    }),
    { numRuns: 1000 },
  );
});
