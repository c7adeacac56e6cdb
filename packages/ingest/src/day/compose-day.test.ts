import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeDay, type ListedCard, type Version } from './compose-day.js';

interface Card extends ListedCard {
  readonly race_id: string;
  readonly off_dt: string;
  readonly tip: string;
}

const at = (clock: string) => `2025-10-13T${clock}:00Z`;
const card = (race_id: string, off: string, tip: string, more: Partial<Card> = {}): Card => ({
  race_id,
  off_dt: at(off),
  tip,
  ...more,
});
const read = (clock: string, ...races: Card[]): Version<Card> => ({ fetched_at: at(clock), races });
const compose = (...racecards: Version<Card>[]) => composeDay({ racecards, results: [] });

test('the last card before the off is believed, and one read after it changes nothing but the status', () => {
  const { card: known } = compose(
    read('18:00', card('rac_1', '14:00', 'hindsight', { is_abandoned: true, race_status: 'result' })),
    read('10:00', card('rac_1', '14:00', 'early', { is_abandoned: false })),
    read('13:00', card('rac_1', '14:00', 'late', { is_abandoned: false })),
  );
  expect(known?.races).toEqual([card('rac_1', '14:00', 'late', { is_abandoned: true, race_status: 'result' })]);
  expect(known?.fetched_at).toBe(at('18:00'));
});

test('each race has its own last card before the off', () => {
  const { card: known, spent } = compose(
    read('06:00', card('rac_1', '13:00', 'six'), card('rac_2', '20:00', 'six')),
    read('10:00', card('rac_1', '13:00', 'ten'), card('rac_2', '20:00', 'ten')),
    read('14:00', card('rac_1', '13:00', 'two'), card('rac_2', '20:00', 'two')),
    read('22:00', card('rac_1', '13:00', 'night'), card('rac_2', '20:00', 'night')),
  );
  expect(known?.races.map(({ tip }) => tip)).toEqual(['ten', 'two']);
  expect(spent.racecards).toEqual([at('06:00')]);
});

test('where every card came after the off, the first of them stays', () => {
  const { card: known } = compose(
    read('18:00', card('rac_1', '14:00', 'first')),
    read('22:00', card('rac_1', '14:00', 'second')),
  );
  expect(known?.races[0]?.tip).toBe('first');
});

test('a race that a complete re-read no longer lists is removed, unless its result stands', () => {
  const racecards = [
    read('06:00', card('rac_1', '14:00', 'a'), card('rac_2', '15:00', 'b')),
    read('10:00', card('rac_1', '14:00', 'c')),
  ];
  expect([...composeDay({ racecards, results: [] }).removed]).toEqual(['rac_2']);
  const results = [read('22:00', card('rac_2', '15:00', 'ran'))];
  expect([...composeDay({ racecards, results }).removed]).toEqual([]);
});

test('a result that was taken back does not count while the race stands on the card', () => {
  const racecards = [read('10:00', card('rac_1', '14:00', 'card'))];
  const results = [read('20:00', card('rac_1', '14:00', 'result')), read('22:00')];
  expect(composeDay({ racecards, results }).result?.races).toEqual([]);
  expect([...composeDay({ racecards: [], results }).removed]).toEqual(['rac_1']);
});

test('what has no id is handed on as it is, to be rejected, and only from the newest reading', () => {
  const strange = [null, 'a race', {}, { race_id: 7 }, { race_id: '' }] as unknown as Card[];
  const whole = card('rac_1', '14:00', 'a');
  const { card: known } = compose(read('06:00', null as unknown as Card, whole), read('10:00', ...strange, whole));
  expect(known?.races).toEqual([whole, ...strange]);
  const results = [{ fetched_at: at('22:00'), races: [...strange] }];
  expect(composeDay({ racecards: [], results }).result?.races).toEqual(strange);
});

test('fields of no known kind are no reason to lose a day', () => {
  const strange = { off_dt: { toString: 1 }, runners: { length: 1e9 } } as unknown as Partial<Card>;
  const gone = { runners: [null, 'a horse', { horse_id: 7 }, { horse_id: 'hrs_1' }] } as unknown as Partial<Card>;
  const { earlierCards } = compose(
    read('06:00', card('rac_1', '14:00', 'a', gone)),
    read('10:00', card('rac_1', '14:00', 'b', strange)),
  );
  expect(earlierCards.map(({ fetched_at }) => fetched_at)).toEqual([at('06:00')]);
});

test('a horse that left the card is remembered by the version that saw it last, and only by that', () => {
  const field = (...horses: string[]) => ({ runners: horses.map((horse_id) => ({ horse_id })) });
  const { earlierCards, spent } = compose(
    read('06:00', card('rac_1', '14:00', 'a', field('hrs_1', 'hrs_2'))),
    read('07:00', card('rac_1', '14:00', 'b', field('hrs_1', 'hrs_2', 'hrs_3'))),
    read('08:00', card('rac_1', '14:00', 'c', field('hrs_1', 'hrs_3'))),
    read('09:00', card('rac_1', '14:00', 'd', field('hrs_1', 'hrs_4'))),
    read('16:00', card('rac_1', '14:00', 'hindsight', field('hrs_4'))),
  );
  expect(earlierCards.map(({ fetched_at }) => fetched_at)).toEqual([at('07:00'), at('08:00')]);
  expect(spent.racecards).toEqual([at('06:00')]);
});

const versions = fc.uniqueArray(
  fc.record({
    hour: fc.integer({ min: 0, max: 23 }),
    races: fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 4 }),
        off: fc.integer({ min: 10, max: 20 }),
        horses: fc.uniqueArray(fc.integer({ min: 1, max: 4 })),
      }),
      {
        selector: ({ id }) => id,
      },
    ),
  }),
  { selector: ({ hour }) => hour, maxLength: 8 },
);

test('a horse seen only after the off of a race that was then put off leaves nothing behind', () => {
  const field = (...horses: string[]) => ({ runners: horses.map((horse_id) => ({ horse_id })) });
  const { earlierCards, spent } = compose(
    read('09:00', card('rac_1', '10:00', 'a', field('hrs_1'))),
    read('10:30', card('rac_1', '10:00', 'b', field('hrs_1', 'hrs_2'))),
    read('12:00', card('rac_1', '13:00', 'c', field('hrs_1'))),
  );
  expect(earlierCards).toEqual([]);
  expect(spent.racecards).toEqual([at('09:00'), at('10:30')]);
});

test('in any order, and with spent versions forgotten at any time, the day is the same', () => {
  fc.assert(
    fc.property(versions, fc.infiniteStream(fc.nat()), (drawn, choices) => {
      const all = drawn.map(({ hour, races }) =>
        read(
          `${String(hour).padStart(2, '0')}:00`,
          ...races.map(({ id, off, horses }) =>
            card(`rac_${id}`, `${off}:00`, `read at ${hour}`, {
              runners: horses.map((horse) => ({ horse_id: `hrs_${horse}` })),
            }),
          ),
        ),
      );
      const rest = [...all];
      let kept: Version<Card>[] = [];
      while (rest.length > 0) {
        const [choice = 0] = choices.take(1);
        kept.push(...rest.splice(choice % rest.length, 1));
        const { spent } = compose(...kept);
        kept = kept.filter(({ fetched_at }) => !spent.racecards.includes(fetched_at));
      }
      expect(byRace(compose(...kept))).toEqual(byRace(compose(...all)));
    }),
  );
});

function byRace({ card: known, earlierCards, removed }: ReturnType<typeof compose>) {
  return {
    fetched_at: known?.fetched_at,
    earlier: earlierCards.map(({ fetched_at, races }) => [fetched_at, races.map(({ race_id }) => race_id).toSorted()]),
    races: known?.races.toSorted((a, b) => a.race_id.localeCompare(b.race_id)),
    removed: [...removed].toSorted(),
  };
}
