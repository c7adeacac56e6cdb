import { setTimeout as wait } from 'node:timers/promises';
import { killAt, momentsOf } from './kills.mjs';
import { differencesOf, stateOf } from './state.mjs';
import { unfinishedIn } from './unfinished.mjs';
import { backfillOf } from './undisturbed.mjs';
import { watchCommits } from './commit-watch.mjs';

/** Loads the days of `calm` once more, killed whenever so much of them is loaded; the next process is started at once. */
export async function killBackfill({ server, simulator, flags, afterwards, calm, kills, random }) {
  const databaseUrl = await server.copyOf(calm.emptyUrl);
  const watch = await watchCommits(databaseUrl, { afterwards });
  const { run } = backfillOf({ databaseUrl: watch.url, simulator, flags, afterwards });
  const sql = backfillOf({ databaseUrl, simulator, flags, afterwards }).open();
  const before = simulator.calls().length;
  const began = performance.now();
  const done = [];
  const partitions = 2 * flags.days;
  // Without a limit of the API ten days are written at once: no kill waits for more than what is left then.
  const to = Math.max(0, 0.95 - 20 / partitions);
  for (const moment of momentsOf(kills, random, { to })) {
    const running = run();
    while (running.isRunning() && (await loadedIn(sql)) < moment.share * partitions) await wait(5);
    const nth = moment.when === 'any' ? 0 : 1;
    // Each process begins with the lists, of which a COMMIT that is kept from the server would else be the one.
    const of = moment.when === 'before' ? 'ops.payloads' : undefined;
    const kill = await killAt({ ...moment, nth, of }, { running, watch });
    if (!kill) break;
    done.push(kill);
  }
  const { code, stderr } = await run().ended;
  const problems = code === 0 ? [] : [`the last run, which nobody killed, ended with ${code}: ${stderr.slice(-1000)}`];
  if (done.length < kills) problems.push(`the backfill ended by itself after ${done.length} kills of ${kills}`);
  const seconds = (performance.now() - began) / 1000;
  problems.push(...differencesOf(calm.state, await stateOf(sql)), ...(await unfinishedIn(sql)));
  return { kills: done, seconds, calls: simulator.calls().length - before, problems };
}

async function loadedIn(sql) {
  const [{ loaded }] = await sql`
    select count(*)::int as loaded from ops.partitions where state in ('loaded', 'empty')`;
  return loaded;
}
