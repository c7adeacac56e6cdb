import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import { createWorld } from '@darkhorses/simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refresh } from '../src/index.js';
import { withSmallCast } from './cast.js';
import { answersOf, loadDays } from './load-days.js';
import { tally } from './oracle/groups.js';
import { readStarters, type Starter } from './oracle/starters.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

const days = ['2025-10-03', '2025-10-06', '2025-10-09'];
let starters: Starter[];

beforeAll(async () => {
  const world = createWorld({ seed: 41, from: '2025-09-01', to: '2025-11-30', scale: 0.1 });
  const answers = withSmallCast(answersOf(world, new Date('2025-12-01T00:00:00Z')));
  await loadDays(sql, answers, { from: '2025-10-01', to: '2025-10-09' });
  await refresh(database, { asOf: '2025-10-09' });
  starters = await readStarters(sql);
});

describe.each(['horse', 'jockey', 'trainer', 'owner', 'sire', 'dam', 'damsire'])('the record of each %s', (role) => {
  test.each(days)('up to %s is what plain loops make of it', async (asOf) => {
    const ids = [...new Set(starters.flatMap(({ ids: of }) => of[role] ?? []))].slice(0, 12);
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) {
      const runs = starters.filter(({ ran, date, ids: of }) => ran && date <= asOf && of[role] === id);
      const all = tally(runs);
      const [row] = await sql`select * from figures.record_as_of(${role}, ${id}, ${asOf}::date)`;
      expect({ id, ...row }).toMatchObject({
        id,
        total_runs: all.runs,
        wins: all.wins,
        places_2nd: all.seconds,
        places_3rd: all.thirds,
        win_percent: all.winPercent,
        place_percent: all.placePercent,
        priced_runs: all.priced,
        expected_wins: all.expected,
        ae_index: all.ae,
        ae_fair: all.fair,
        profit_loss_1u: all.profit,
      });
    }
  });
});

test('an ancestor has the record of the horse that it was', async () => {
  const [horse] = await sql`
    select substr(horse_id, 5) as digits, count(*)::int as runs from ra_runners where status = 'ran' group by 1 order by 2 desc, 1 limit 1`;
  const [own] = await sql`select total_runs from figures.own_record(${`sir_${String(horse?.['digits'])}`})`;
  const [same] = await sql`select total_runs from figures.record_as_of('horse', ${`hrs_${String(horse?.['digits'])}`})`;
  expect(own).toEqual(same);
  expect(own?.['total_runs']).toBeGreaterThan(0);
  expect(await sql`select total_runs, ae_index from figures.own_record('dam_999999999')`).toEqual([
    { total_runs: 0, ae_index: null },
  ]);
});

test('a type that is none is refused, and empty facts are not taken for no runs', async () => {
  await expect(sql`select * from figures.record_as_of('stable', 'trn_1')`).rejects.toMatchObject({
    message: 'There is no type of entity named stable',
    hint: expect.stringContaining('trainer') as string,
  });
  await sql`truncate ops.run_facts`;
  await expect(sql`select * from figures.record_as_of('horse', 'hrs_1')`).rejects.toThrow('facts of runs are empty');
});
