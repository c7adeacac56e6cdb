import { expect, test } from 'vitest';
import { cardRace, cardRunner, day, resultRace, resultRunner } from '../../test/made-up-payloads.js';
import type { Json } from '../../test/made-up-payloads.js';
import { rowsOfDay } from './rows-of-day.js';

const at = (hour: number) => `${day}T${String(hour).padStart(2, '0')}:00:00Z`;
const reading = (hour: number, ...races: Json[]) => ({ races, fetched_at: at(hour) });
const nobody = { jockey: '', jockey_id: '' };

function statuses(payloads: Omit<Parameters<typeof rowsOfDay>[0], 'date'>) {
  return Object.fromEntries(
    rowsOfDay({ date: day, ...payloads }).rows.ra_runners.map(({ horse_id, status }) => [
      Number(horse_id.slice(-2)),
      status,
    ]),
  );
}

test('a horse that leaves the card before the declarations was not declared, after them it does not run', () => {
  const entries = cardRace(
    1,
    [1, 2, 3, 4].map((number) => cardRunner(number, nobody)),
    { race_status: 'entry' },
  );
  const declared = cardRace(1, [cardRunner(1), cardRunner(2), cardRunner(3)]);
  const late = cardRace(1, [cardRunner(1), cardRunner(2, { number: 'NR' })]);
  expect(statuses({ card: reading(10, entries) })).toEqual({ 1: 'entered', 2: 'entered', 3: 'entered', 4: 'entered' });
  expect(statuses({ card: reading(11, late), earlierCards: [reading(6, entries), reading(8, declared)] })).toEqual({
    1: 'declared',
    2: 'non_runner',
    3: 'non_runner',
    4: 'not_declared',
  });
  expect(statuses({ card: reading(11, late), earlierCards: [reading(8, declared), reading(6, entries)] })).toEqual({
    1: 'declared',
    2: 'non_runner',
    3: 'non_runner',
    4: 'not_declared',
  });
});

test('cards that do not tell are at the stage of entries while nobody has a jockey', () => {
  const stage = (overrides: Json) => {
    const { race_status: _none, ...race } = cardRace(1, [cardRunner(1, overrides)]);
    return statuses({ card: reading(10, race) });
  };
  expect(stage(nobody)).toEqual({ 1: 'entered' });
  expect(stage({})).toEqual({ 1: 'declared' });
});

test('after the result, who is not in it did not run; a reserve stays one, an entry was not declared', () => {
  const card = cardRace(1, [cardRunner(1), cardRunner(2), cardRunner(3, { number: 'R12', ...nobody })]);
  const result = resultRace(1, [resultRunner(1, '1')]);
  expect(statuses({ card: reading(10, card), result: reading(21, result) })).toEqual({
    1: 'ran',
    2: 'non_runner',
    3: 'reserve',
  });
  const entries = cardRace(1, [cardRunner(1, nobody), cardRunner(2, nobody)], { race_status: 'entry' });
  expect(statuses({ card: reading(10, entries), result: reading(21, result) })).toEqual({
    1: 'ran',
    2: 'not_declared',
  });
});

test('a reserve or a horse marked NR that is in the result ran', () => {
  const card = cardRace(1, [cardRunner(1, { number: 'R12' }), cardRunner(2, { number: 'NR' })]);
  const result = resultRace(1, [resultRunner(1, '1'), resultRunner(2, 'PU')]);
  expect(statuses({ card: reading(10, card), result: reading(21, result) })).toEqual({ 1: 'ran', 2: 'ran' });
});

test('a horse that left the card and ran all the same keeps what the earlier card told', () => {
  const made = rowsOfDay({
    date: day,
    card: reading(11, cardRace(1, [cardRunner(1)])),
    earlierCards: [reading(8, cardRace(1, [cardRunner(1), cardRunner(2, { form: '77' })]))],
    result: reading(21, resultRace(1, [resultRunner(1, '1'), resultRunner(2, '2')])),
  });
  expect(made.rows.ra_runners[1]).toMatchObject({ status: 'ran', form: '77', position: 2 });
});

test('a card read after the off tells nothing of who left before it', () => {
  const after = reading(15, cardRace(1, [cardRunner(1), cardRunner(2)]));
  expect(statuses({ card: reading(8, cardRace(1, [cardRunner(1)])), earlierCards: [after] })).toEqual({
    1: 'declared',
  });
});

test('a race that the newest readings do not list is removed, with its runners as they stood', () => {
  const races = [cardRace(1, [cardRunner(1)]), cardRace(2, [cardRunner(2)])];
  const told = rowsOfDay({ date: day, card: reading(8, ...races), removed: new Set(['rac_900002']) });
  expect(told.rows.ra_races.map(({ race_status }) => race_status)).toEqual(['declared', 'removed']);
  const seen = rowsOfDay({
    date: day,
    card: reading(9, cardRace(1, [cardRunner(1)])),
    earlierCards: [reading(8, ...races)],
  });
  expect(seen.rows.ra_races.map(({ race_status }) => race_status)).toEqual(['declared', 'removed']);
  expect(seen.rows.ra_runners).toHaveLength(2);
});
