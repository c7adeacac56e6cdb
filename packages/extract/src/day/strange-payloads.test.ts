import { expect, test } from 'vitest';
import { cardRace, cardRunner, fromCard, fromResult, resultRace, resultRunner } from '../../test/made-up-payloads.js';
import type { Json } from '../../test/made-up-payloads.js';
import { rowsOfDay } from './rows-of-day.js';

test('unknown codes and fields are kept or nulled, and always told', () => {
  const made = fromResult(
    resultRace(1, [resultRunner(1, 'ZZ', { sp: '9 to 4', mystery: 1, horse: 'Nowhere (QQQ)' }), resultRunner(2, '1')], {
      going: 'Bottomless',
      pattern: 'Group 9',
      tote_win: '$4',
    }),
  );
  expect(made.rows.ra_race_results[0]).toMatchObject({
    position: null,
    position_str: 'ZZ',
    outcome: 'unknown',
    sp: '9 to 4',
    sp_decimal: 6,
    horse_name: 'Nowhere (QQQ)',
  });
  expect(made.rows.ra_races[0]).toMatchObject({
    going: 'Bottomless',
    going_group: null,
    pattern: 'Group 9',
    tote_win: '$4',
  });
  expect(made.issues.map(({ path, kind, value }) => `${path} ${kind} ${value}`)).toEqual([
    'going unknown_code Bottomless',
    'pattern unknown_code Group 9',
    'runners.horse unknown_code Nowhere (QQQ)',
    'runners.mystery unknown_field number',
    'runners.position unknown_code ZZ',
    'runners.sp unparsed 9 to 4',
    'tote_win unparsed $4',
  ]);
});

test('contradicting fields are told', () => {
  const made = fromResult(resultRace(1, [resultRunner(1, '1', { sp_dec: '9.00', weight: '9-3' })]));
  expect(made.issues.map(({ path, kind }) => [path, kind])).toEqual([
    ['runners.sp_dec', 'conflict'],
    ['runners.weight', 'conflict'],
  ]);
});

test('what cannot be a row is rejected with its JSON', () => {
  const nameless = cardRunner(2, { horse: '' });
  const made = fromCard(
    cardRace(1, [cardRunner(1), nameless, cardRunner(3, { horse_id: 'x' })]),
    cardRace(2, [cardRunner(4)], { date: '2026-05-10' }),
    cardRace(3, [cardRunner(5)], { race_id: '' }),
    cardRace(4, [cardRunner(6)], { course_id: null }),
    cardRace(5, [cardRunner(7)], { region: '' }),
    cardRace(6, [cardRunner(8)], { course: '-' }),
  );
  expect(made.rows.ra_runners).toHaveLength(1);
  expect(made.rejects.map(({ table, reason, runners }) => [table, reason, runners])).toEqual([
    ['ra_races', 'bad_id', 1],
    ['ra_races', 'other_day', 1],
    ['ra_races', 'bad_id', 1],
    ['ra_races', 'no_region', 1],
    ['ra_races', 'no_course', 1],
    ['ra_runners', 'no_name', 1],
    ['ra_runners', 'bad_id', 1],
  ]);
  expect(made.rejects.find(({ reason }) => reason === 'no_name')?.payload).toBe(nameless);
  expect(made.counts.racecards).toEqual({ races: 6, runners: 8, kept: 1, duplicates: 0, rejected: 7 });
});

test('of duplicates the last counts; what differs from it is rejected, what equals it only told', () => {
  const same = fromCard(
    cardRace(1, [cardRunner(1), cardRunner(1)]),
    cardRace(2, [cardRunner(2)]),
    cardRace(2, [cardRunner(2)]),
  );
  expect(same.rejects).toEqual([]);
  expect(same.counts.racecards).toMatchObject({ runners: 4, kept: 2, duplicates: 2 });
  const other = fromCard(
    cardRace(1, [cardRunner(1, { ofr: '60' }), cardRunner(1, { ofr: '61' })]),
    cardRace(2, []),
    cardRace(2, [cardRunner(2)]),
  );
  expect(other.rows.ra_runners).toMatchObject([{ ofr: 61 }, { horse_id: 'hrs_700002' }]);
  expect(other.rejects.map(({ reason, key }) => [reason, key])).toEqual([
    ['superseded_duplicate', 'rac_900002'],
    ['superseded_duplicate', 'rac_900001/hrs_700001'],
  ]);
  expect(other.issues.map(({ kind }) => kind)).toEqual(['duplicate', 'duplicate']);
});

test('texts that Postgres cannot hold are cleaned and told', () => {
  const made = fromCard(
    cardRace(1, [cardRunner(1, { comment: 'Half \ud83d and \0 none', medical: [{ date: '\0', type: 'Wind' }] })]),
  );
  expect(made.rows.ra_runners[0]?.comment).toBe('Half \ufffd and  none');
  expect(made.rows.ra_runners[0]?.raw_extra).toEqual({ medical: [{ date: '', type: 'Wind' }] });
  expect(made.issues.map(({ path, kind }) => [path, kind])).toEqual([
    ['runners.comment', 'cleaned_text'],
    ['runners.medical', 'cleaned_text'],
  ]);
});

test('a course whose name Postgres cannot hold is no course', () => {
  const made = fromCard(cardRace(1, [cardRunner(1)], { course: '\0' }));
  expect(made.rows.ra_races).toEqual([]);
  expect(made.rejects).toMatchObject([{ reason: 'no_course', key: 'rac_900001', runners: 1 }]);
});

test('rejects can be stored whatever stands in them: keys that differ in nothing but NUL, endless ids, deep JSON', () => {
  const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => ({ inner }), 'end');
  const made = fromCard(
    cardRace(1, [], { race_id: 'rac_x' }),
    cardRace(1, [], { race_id: 'rac_x\0', ['a\0']: 1 }),
    cardRace(1, [], { race_id: 'r'.repeat(100_000), deep }),
  );
  expect(made.rejects.map(({ key }) => key)).toEqual(['rac_x', 'rac_x#2', 'r'.repeat(200)]);
  expect(JSON.stringify(made.rejects.at(-1)?.payload)).toContain('[nested too deeply]');
  expect(made.rejects.filter(({ payload }) => 'a' in payload)).toHaveLength(1);
});

test('an id without a name is told, and waits for its name', () => {
  const made = fromCard(cardRace(1, [cardRunner(1, { owner: '' })]));
  expect(made.rows.ra_mst_owners).toMatchObject([{ id: 'own_730001', name: null, name_off_dt: null }]);
  expect(made.issues).toMatchObject([{ path: 'runners.owner_id', kind: 'unnamed', value: 'own_730001', count: 1 }]);
});

test('a runner may lack every field but its id and name, and every field may be null', () => {
  const spared = new Set(['horse_id', 'horse']);
  for (const full of [cardRunner(1), resultRunner(1, '1')]) {
    for (const missing of [null, undefined, '', '-', '–']) {
      const fields = Object.keys(full).map((name) => [name, spared.has(name) ? full[name] : missing]);
      const bare = JSON.parse(JSON.stringify(Object.fromEntries(fields))) as Json;
      const made = 'position' in full ? fromResult(resultRace(1, [bare])) : fromCard(cardRace(1, [bare]));
      const lists = ['runners.prev', 'runners.past', 'runners.medical', 'runners.trainer_14_days'];
      expect(made.issues.filter(({ path }) => !lists.some((list) => path.startsWith(list)))).toEqual([]);
      expect(made.rows.ra_runners).toMatchObject([{ horse_name: 'Harbour Light One', jockey_id: null, age: null }]);
    }
  }
});

test('a race may lack every field but its ids, day, course and region', () => {
  const spared = new Set(['race_id', 'date', 'course_id', 'course', 'region']);
  for (const [full, make] of [
    [cardRace(1, []), fromCard],
    [resultRace(1, []), fromResult],
  ] as const) {
    const bare = Object.fromEntries(
      Object.entries(full).map(([name, value]) => [name, spared.has(name) ? value : null]),
    );
    const made = make(bare);
    expect(made.issues).toEqual([]);
    expect(made.rows.ra_races).toMatchObject([{ off_dt: null, off_time: null, distance_y: null, going_group: null }]);
    expect(made.rows.ra_mst_courses).toMatchObject([{ name_off_dt: '2026-05-09T00:00:00.000Z' }]);
  }
});

test('a caller who gives no day is told so', () => {
  expect(() => rowsOfDay({ date: '9 May 2026' })).toThrow('date must be a day as YYYY-MM-DD, not "9 May 2026"');
});
