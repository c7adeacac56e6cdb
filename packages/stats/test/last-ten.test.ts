import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import { createWorld } from '@darkhorses/simulator';
import { afterAll, expect, test } from 'vitest';
import { refresh } from '../src/index.js';
import { figureRows } from './figure-rows.js';
import { type Answers, answersOf, loadDays } from './load-days.js';
import { expectedFigures } from './oracle/expected-figures.js';
import { readStarters } from './oracle/starters.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

const world = createWorld({ seed: 12, from: '2025-09-01', to: '2025-11-30', scale: 0.1 });
const ofWorld = answersOf(world, new Date('2025-12-01T00:00:00Z'));

/** One race a day, and one horse that is in all of them. */
const everyDay: Answers = (dataset, day) => {
  const [race] = ofWorld(dataset, day).toSorted((a, b) => (a.race_id < b.race_id ? -1 : 1));
  if (race === undefined) return [];
  const [runner] = race.runners.toSorted((a, b) => (String(a['horse_id']) < String(b['horse_id']) ? -1 : 1));
  Object.assign(runner ?? {}, { horse_id: 'hrs_7', horse: 'Old Faithful' });
  return [race];
};

test('the last ten runs before a race are ten, however many races are still to be run before it', async () => {
  await loadDays(sql, everyDay, { from: '2025-10-01', to: '2025-10-28' });
  const starters = await readStarters(sql);
  const asOf = '2025-10-14';
  await refresh(database, { asOf });
  const rows = await figureRows(sql, 'ra_runner_statistics');
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(await expectedFigures(sql, starters, 'ra_runner_statistics', asOf)),
  );
  const ofHorse = [...rows].filter(([key]) => key.endsWith(' hrs_7')).map(([, row]) => row);
  const runs = Math.max(...ofHorse.map(({ career_runs }) => Number(career_runs)));
  expect(runs).toBeGreaterThan(10);
  const waiting = ofHorse.filter(({ career_runs }) => career_runs === runs);
  expect(waiting.length).toBeGreaterThan(10);
  expect(waiting.map(({ last_10_runs }) => last_10_runs)).toEqual(waiting.map(() => 10));
});
