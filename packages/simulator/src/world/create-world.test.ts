import { expect, test } from 'vitest';
import { createWorld } from './index.js';

const asOf = new Date('2026-11-01T12:00:00Z');

test('a seed makes one world, whatever is asked for first', () => {
  const forwards = createWorld({ seed: 9, scale: 0.3 });
  const backwards = createWorld({ seed: 9, scale: 0.3 });
  const dates = ['2015-03-04', '2019-08-17', '2023-06-10', '2023-06-11', '2024-12-27', '2026-02-14'];
  const ask = (world: typeof forwards, order: readonly string[]): Map<string, unknown> =>
    new Map(order.map((date) => [date, [world.results(date, asOf), world.racecards(date, asOf)]]));
  const first = ask(forwards, dates);
  const second = ask(backwards, dates.toReversed());
  for (const date of dates) expect(second.get(date)).toEqual(first.get(date));
});

test('another seed is another world', () => {
  const horses = (seed: number): string[] =>
    createWorld({ seed, scale: 0.3 })
      .results('2024-06-01', asOf)
      .flatMap(({ runners }) => runners.map(({ horse }) => horse));
  expect(horses(1)).not.toEqual(horses(2));
  expect(horses(1)).not.toEqual(horses(1 + 2 ** 32));
});

test('a race is found again by its id', () => {
  const world = createWorld({ seed: 2, scale: 0.3 });
  for (const date of ['2017-05-05', '2026-09-12']) {
    for (const race of world.results(date, asOf)) {
      expect(world.raceOn(race.race_id)).toEqual({ date });
      expect(world.result(race.race_id, asOf)).toEqual(race);
    }
  }
  const card = world.racecards('2025-05-05', asOf)[0];
  expect(world.racecard(card?.race_id ?? '', asOf)).toEqual(card);
  for (const id of ['rac_1', 'rac_60000001', 'hrs_80000000', '']) expect(world.raceOn(id)).toBeUndefined();
});

test('profiles agree with the runners of results and cards; ancestors have profiles too', () => {
  const world = createWorld({ seed: 2, scale: 0.3 });
  let ancestorsThatRan = 0;
  for (const { runners } of world.racecards('2025-05-05', asOf)) {
    for (const runner of runners) {
      const profile = world.horsePro(runner.horse_id, asOf);
      expect(profile?.name).toBe(`${runner.horse} (${runner.region})`);
      expect([profile?.sire_id, profile?.dam_id, profile?.damsire_id, profile?.dob, profile?.breeder]).toEqual([
        runner.sire_id,
        runner.dam_id,
        runner.damsire_id,
        runner.dob,
        runner.breeder,
      ]);
      const dam = world.horsePro(runner.dam_id.replace('dam', 'hrs'), asOf);
      expect(dam?.name).toBe(`${runner.dam} (${runner.dam_region})`);
      expect(dam?.sire_id.slice(4)).toBe(runner.damsire_id.slice(4));
      if (dam?.dam_id !== '') ancestorsThatRan++;
    }
  }
  expect(ancestorsThatRan).toBeGreaterThan(0);
  expect(world.horsePro('hrs_1', asOf)).toBeUndefined();
  expect(world.horsePro('jky_700000', asOf)).toBeUndefined();
});

test('the runs of a horse are the races in which it ran', () => {
  const world = createWorld({ seed: 2, scale: 0.3 });
  const horse = world.results('2024-05-18', asOf)[0]?.runners[0]?.horse_id ?? '';
  const races = world.horseResults(horse, asOf);
  expect(races.map(({ date }) => date)).toContain('2024-05-18');
  for (const race of races) expect(race.runners.map(({ horse_id }) => horse_id)).toContain(horse);
  const dates = races.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted().toReversed());
});

test('searches find people, horses and ancestors by a part of their names', () => {
  const world = createWorld({ seed: 2, scale: 0.1 });
  const race = world.results('2024-05-18', asOf)[0];
  const runner = race?.runners[0];
  if (runner === undefined) throw new Error('The day has no race.');
  const ids = (kind: Parameters<typeof world.search>[0], name: string): string[] =>
    world.search(kind, name).map(({ id }) => id);
  expect(ids('jockeys', runner.jockey)).toContain(runner.jockey_id);
  expect(ids('trainers', runner.trainer)).toContain(runner.trainer_id);
  expect(ids('owners', runner.owner)).toContain(runner.owner_id);
  expect(ids('sires', runner.sire)).toContain(runner.sire_id);
  expect(ids('dams', runner.dam)).toContain(runner.dam_id);
  expect(ids('damsires', runner.damsire)).toContain(runner.damsire_id);
  expect(world.searchHorses(runner.horse).map(({ id }) => id)).toContain(runner.horse_id);
});

test('a stewards change comes months after the race and moves the others up', () => {
  const world = createWorld({ seed: 2 });
  const early = new Date('2024-02-01T12:00:00Z');
  const changed = [];
  for (let offset = 0; offset < 45 && changed.length === 0; offset++) {
    const date = new Date(Date.UTC(2023, 11, 1 + offset)).toISOString().slice(0, 10);
    const before = new Map(world.results(date, early).map((race) => [race.race_id, race]));
    for (const after of world.results(date, asOf)) {
      const lost = after.runners.find(({ position }) => position === 'DSQ');
      const was = before.get(after.race_id)?.runners.find(({ horse_id }) => horse_id === lost?.horse_id);
      if (lost !== undefined && was !== undefined && was.position !== 'DSQ') changed.push({ after, lost, was });
    }
  }
  expect(changed.length).toBeGreaterThan(0);
  for (const { after, lost, was } of changed) {
    expect(Number(was.position)).toBeLessThanOrEqual(3);
    expect([lost.btn, lost.time, lost.prize]).toEqual(['-', '-', '']);
    expect(after.runners.slice(0, 3).map(({ position }) => position)).toEqual(['1', '2', '3']);
    expect(after.runners[0]?.ovr_btn).toBe('0');
    expect(after.comments).not.toBe('');
  }
});

test('dates, seeds and scales that make no world are refused with what was expected', () => {
  expect(() => createWorld({ seed: 1.5 })).toThrow(/whole number/);
  expect(() => createWorld({ scale: 0 })).toThrow(/above 0/);
  expect(() => createWorld({ from: '2024-13-01' })).toThrow(/YYYY-MM-DD/);
  expect(() => createWorld({ from: '2024-02-01', to: '2024-01-01' })).toThrow(/2024-02-01 to 2024-01-01/);
  expect(() => createWorld().results('yesterday', asOf)).toThrow(/YYYY-MM-DD/);
});

test('days outside the world are empty', () => {
  const world = createWorld({ from: '2024-01-01', to: '2024-06-30', scale: 0.1 });
  expect(world.results('2023-12-31', asOf)).toEqual([]);
  expect(world.racecards('2024-07-01', asOf)).toEqual([]);
  expect(world.racingDays('2023-01-01', '2025-01-01').at(0)).toBe('2024-01-01');
  expect(world.racingDays('2023-01-01', '2025-01-01').at(-1)?.slice(0, 7)).toBe('2024-06');
});
