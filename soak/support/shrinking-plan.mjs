import { setTimeout as wait } from 'node:timers/promises';
import { differencesOf, stateOf } from './state.mjs';
import { liesIn, untoldFailures } from './ledger-truth.mjs';
import { statusOf } from './faulty-load.mjs';
import { backfillOf } from './undisturbed.mjs';

const whole = { plan: 'pro', historicalAddOn: true, beyondReach: 'empty' };

/** What becomes of an account in the middle of a load. */
export const shrinkings = {
  'old results come as empty pages': { historicalAddOn: false },
  'old results are refused': { historicalAddOn: false, beyondReach: 'refused' },
  'no racecards any more': { plan: 'standard' },
  'nothing any more': { plan: 'free' },
};

/**
 * Loads the days of `calm` with an account that sees less from the middle on; reads all of them once more with what is left of
 * it; and loads the rest when the account is whole again.
 */
export async function loadWhilePlanShrinks({ databaseUrl, simulator, flags, afterwards, shrinking, calm, truth }) {
  const backfill = backfillOf({ databaseUrl, simulator, flags, afterwards });
  const sql = backfill.open();
  const problems = [];
  const ends = [];
  const before = simulator.calls().length;

  const first = backfill.run();
  while (first.isRunning() && simulator.calls().length < before + flags.days) await wait(5);
  simulator.setAccount(shrinkings[shrinking]);
  ends.push((await first.ended).code);
  const loaded = await loadedIn(sql);
  problems.push(...(await liesIn(sql, truth)));

  // Now the account is asked for what it sees first, and what it has lost is no gap.
  ends.push((await backfill.run().ended).code, (await backfill.run('--force').ended).code);
  const status = await statusOf(backfill);
  problems.push(...(await liesIn(sql, truth)), ...(await untoldFailures(sql, status)));
  const unavailable = status.states
    .filter(({ state }) => state === 'unavailable')
    .reduce((sum, { partitions }) => sum + partitions, 0);

  simulator.setAccount(whole);
  const last = await backfill.run().ended;
  if (last.code !== 0)
    problems.push(`with a whole account the load ended with ${last.code}: ${last.stderr.slice(-500)}`);
  problems.push(...differencesOf(calm.state, await stateOf(sql)));
  return { shrinking, loaded, unavailable, ends, problems: problems.map((problem) => `${shrinking}: ${problem}`) };
}

async function loadedIn(sql) {
  const [{ loaded }] = await sql`
    select count(*)::int as loaded from ops.partitions where state in ('loaded', 'empty')`;
  return loaded;
}
