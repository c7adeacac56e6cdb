// Damaged answers, down to their bytes, through the real client into a database: a day is stored with every runner, or fails and says why
import { formatCount, renderTable } from '../packages/command/dist/index.js';
import { fullReach, patience, runPartitions, startLoad } from '../packages/ingest/dist/index.js';
import { createRacingApi } from '../packages/racing-api/dist/index.js';
import { createWorld } from '../packages/simulator/dist/index.js';
import { benchmark } from '../bench/support/benchmark.mjs';
import { openServer, openUntilTheEnd } from '../bench/support/databases.mjs';
import { addDays } from '../bench/support/days.mjs';
import { numbersFrom } from '../bench/support/seeded-numbers.mjs';
import { damagedBytes } from './support/damaged-bytes.mjs';
import { fingerprintOfPrototypes } from './support/prototypes.mjs';

const described = {
  inputs: { default: 1000, about: 'how many damaged answers' },
  seed: { default: 1, about: 'seed of the world and of the damage' },
};
// Of one answer in eight it is the explanation of a failure that is damaged.
const refusals = [404, 429, 500, 503];
const firstDay = '2023-02-01';

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const { sql } = openUntilTheEnd(await server.migrated(), { afterwards, max: 4 });
  const random = numbersFrom(flags.seed);
  // From a year before: what an account sees is told by a day of racing before the one that comes empty.
  const [from, to] = [addDays(firstDay, -365), addDays(firstDay, flags.inputs)];
  const world = createWorld({ seed: flags.seed, from, to, scale: 0.06 });
  const now = new Date(`${addDays(firstDay, flags.inputs + 30)}T12:00:00Z`);
  const prototypes = fingerprintOfPrototypes();
  const problems = [];
  const tally = {};
  let [runners, rejected, slowest] = [0, 0, 0];

  for (let number = 0; number < flags.inputs && problems.length < 20; number += 1) {
    const day = addDays(firstDay, number);
    const dataset = number % 2 ? 'results' : 'racecards';
    const races = world[dataset](day, now).slice(0, 3);
    const status = number % 8 === 7 ? refusals[Math.floor(number / 8) % refusals.length] : 200;
    const whole = status === 200 ? { [dataset]: races, total: races.length, limit: 100, skip: 0 } : { detail: races };
    const { how, body } = damagedBytes(whole, random, number);
    const began = performance.now();
    const { failed, written, end, failure: ending } = await load({ sql, world, day, dataset, status, body, now });
    slowest = Math.max(slowest, performance.now() - began);
    const [failure] = failed;
    const outcome = failure ? failure.class : `written`;
    tally[outcome] = (tally[outcome] ?? 0) + 1;
    const said = `${dataset} of ${day}, answered ${status}, with ${how}`;
    if (end !== 'finished' && !failure)
      problems.push(`${said} ended the run with ${end}: ${ending?.message.slice(0, 200)}`);
    if (failure?.class === 'unexpected' || failure?.class.startsWith('database'))
      problems.push(`${said} failed as ${failure.class}: ${failure.message.slice(0, 200)}`);
    if (failure && failure.message.trim().length < 20)
      problems.push(`${said} failed without a word of use: ${failure.message}`);
    if (written + failed.length === 0) problems.push(`${said} neither was written nor failed`);
    if (failure && !(await isTold(sql, failure))) problems.push(`${said} failed, and the ledger does not tell so`);
    if (!failure) {
      const missing = await missingOf(sql, day, body, dataset);
      runners += missing.runners;
      rejected += missing.rejects;
      for (const one of missing.lost) problems.push(`${said} is written without ${one}`);
    }
    if (fingerprintOfPrototypes() !== prototypes) problems.push(`${said} changed a prototype`);
  }
  const [{ leased }] = await sql`select count(*)::int as leased from ops.partitions where lease_owner is not null`;
  if (leased > 0) problems.push(`${leased} days are leased for ever`);
  console.log(
    renderTable({
      columns: ['what came of the day', { title: 'days', align: 'right' }],
      rows: Object.entries(tally).toSorted(([, a], [, b]) => b - a),
    }),
  );
  console.log(
    `\n${formatCount(flags.inputs)} damaged answers. Of ${formatCount(runners)} runners that can be told in what was written, each is in the tables or among ${formatCount(rejected)} rejects. The slowest took ${Math.round(slowest)} ms.`,
  );
  return {
    figures: { soak: 'bad-payloads', inputs: flags.inputs, tally, runners, rejected, slowest_ms: slowest },
    problems,
  };
});

/** Loads one day from one answer. Of other days, which tell how far the account sees, the whole truth is answered. */
async function load({ sql, world, day, dataset, status, body, now }) {
  const headers = { 'content-type': 'application/json' };
  const answer = (url) => {
    const asked = url.searchParams.get('start_date') ?? url.searchParams.get('date') ?? day;
    if (asked === day) return new Response(body, { status, headers });
    const races = world.results(asked, now);
    return new Response(JSON.stringify({ results: races, total: races.length, limit: 100, skip: 0 }), { headers });
  };
  const api = createRacingApi({
    username: 'anybody',
    password: 'anything at all',
    maxRequestsPerSecond: Infinity,
    retry: { retries: 0 },
    fetch: async (asked) => answer(new URL(asked.url ?? asked)),
  });
  return runPartitions({
    api,
    sql,
    load: await startLoad(sql, { command: 'soak' }),
    scope: { datasets: [dataset], from: day, to: day, regions: ['gb', 'ire'] },
    reach: fullReach(now.toISOString().slice(0, 10)),
    now: () => now,
    wait: async () => {},
    patience: { ...patience, after: 100 },
  });
}

async function isTold(sql, { dataset, day, class: failureClass }) {
  const told = await sql`
    select from ops.partitions where dataset = ${dataset} and day = ${day} and error_class = ${failureClass} and error_text <> ''`;
  return told.length > 0;
}

/** Runners of an answer that can be told by their ids, and those of them that are neither in a table nor among the rejects. */
async function missingOf(sql, day, body, dataset) {
  const races = JSON.parse(new TextDecoder().decode(body))[dataset] ?? [];
  if (!Array.isArray(races)) return { runners: 0, rejects: 0, lost: [`its races, which are no list`] };
  const pairs = races.flatMap((race) =>
    Array.isArray(race?.runners) ? race.runners.map((runner) => [race.race_id, runner?.horse_id]) : [],
  );
  const told = pairs.filter((pair) => pair.every((id) => typeof id === 'string' && /^[a-z]{3}_\d+$/.test(id)));
  const rows = await sql`
    select race_id, horse_id from ra_runners
    where race_id in (select id from ra_races where date = ${day})`;
  const rejects =
    await sql`select coalesce(string_agg(row_key || row::text, ' '), '') as text, count(*)::int as count from ops.rejects where day = ${day}`;
  const stored = new Set(rows.map(({ race_id, horse_id }) => `${race_id} ${horse_id}`));
  const [{ text, count }] = rejects;
  const lost = told.filter(([race, horse]) => !stored.has(`${race} ${horse}`) && !text.includes(horse));
  return { runners: told.length, rejects: count, lost: lost.map(([race, horse]) => `${horse} of ${race}`) };
}
