import { apiOf } from '../../bench/support/history.mjs';
import { addDays, daysFrom, regions } from '../../bench/support/days.mjs';
import { finishLoad, fullReach, runPartitions, startLoad } from '../../packages/ingest/dist/index.js';
import { createWorld } from '../../packages/simulator/dist/index.js';
import { correctableWorld } from './corrected-results.mjs';
import { startApi } from './undisturbed.mjs';

// Enough of them for a refresh of what has changed to be at work for a while.
const correctedAtOnce = 10;

/**
 * Changes for refreshes to take in: results of drawn days are corrected, and a day comes to those that are loaded.
 *
 * @returns what has them loaded into databases, all of which are told the same
 */
export async function changingDays({ flags, afterwards, random }) {
  const { world, correct } = correctableWorld(createWorld({ seed: flags.seed }));
  // A day is told anew in another minute only.
  const present = { now: Date.now() };
  const simulator = await startApi({ flags, afterwards, world, now: () => new Date(present.now) });
  const api = apiOf(simulator);
  let to = addDays(flags.from, flags.days - 1);
  return async (databases) => {
    const drawn = daysFrom(flags.from, to)
      .map((day) => ({ day, lot: random() }))
      .toSorted((one, other) => one.lot - other.lot)
      .slice(0, correctedAtOnce)
      .map(({ day }) => day);
    correct(drawn);
    present.now += 60_000;
    to = addDays(to, 1);
    for (const sql of databases) {
      await loadAgain(sql, { api, from: flags.from, to, datasets: ['results'], onlyDays: drawn });
      await loadAgain(sql, { api, from: to, to, datasets: ['racecards', 'results'] });
    }
  };
}

async function loadAgain(sql, { api, from, to, datasets, onlyDays }) {
  const scope = { datasets, from, to, regions };
  const load = await startLoad(sql, { command: 'soak', scope });
  const { end, failed, failure } = await runPartitions({
    api,
    sql,
    load,
    scope,
    ...(onlyDays && { onlyDays }),
    reach: fullReach(to),
    force: true,
    daysAtOnce: 10,
  });
  await finishLoad(sql, load, { outcome: 'done' });
  if (end !== 'finished' || failed.length > 0)
    throw new Error(`Days could not be changed: ${end}, ${JSON.stringify(failure ?? failed[0])}`);
}
