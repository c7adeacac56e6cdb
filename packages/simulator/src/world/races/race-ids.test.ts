import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../calendar/days.js';
import { parseRaceId, raceNumber } from './race-ids.js';

const days = integer({ min: dayOf('2005-01-01'), max: dayOf('2035-12-31') });

test('an id leads back to its day and slot', () => {
  assert(
    property(days, integer({ min: 0, max: 511 }), (day, slot) => {
      expect(parseRaceId(`rac_${raceNumber(day, slot)}`)).toEqual({ day, slot });
    }),
  );
});

test('ids grow with the days, and have eleven digits from June 2026 on', () => {
  expect(String(raceNumber(dayOf('2026-05-31'), 0))).toHaveLength(8);
  expect(String(raceNumber(dayOf('2026-06-01'), 0))).toHaveLength(11);
  assert(property(days, days, (a, b) => a === b || a < b === raceNumber(a, 511) < raceNumber(b, 0)));
});

test('other ids mean nothing', () => {
  for (const id of ['rac_10975861', 'rac_60000001', 'rac_', 'crs_60000000', '60000000'])
    expect(parseRaceId(id)).toBeUndefined();
});
