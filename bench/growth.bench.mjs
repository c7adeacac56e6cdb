// The cost of one more day when 1, 2, 5 and 10 years are there already: its load, its figures, reading it again, and the share of audit
// and status
import { audit } from '../packages/audit/dist/index.js';
import { formatCount, formatShare, renderTable } from '../packages/command/dist/index.js';
import { fullReach, status } from '../packages/ingest/dist/index.js';
import { refresh } from '../packages/stats/dist/index.js';
import { makeAuditedHistory } from './support/audited-history.mjs';
import { benchmark } from './support/benchmark.mjs';
import { openServer, openUntilTheEnd } from './support/databases.mjs';
import { addDays, daysFrom, regions } from './support/days.mjs';
import { loadDays } from './support/load-days.mjs';
import { makePayloads } from './support/payload-files.mjs';
import { costOf } from './support/server-work.mjs';

/** Every history ends a month before the same days, so that what is compared differs in nothing else. */
const [end, after] = ['03-01', '2025-04-01'];

/** How often the status is asked for. */
const times = 50;

const described = {
  years: { default: '1,2,5,10', about: 'how many years are there already' },
  days: { default: 7, about: 'how many more days are loaded, one after the other; the median counts' },
  'days-before': { default: 7, about: 'days loaded before, which bring the horses and people of the others' },
  seed: { default: 1, about: 'seed of the world' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const days = daysFrom(after, addDays(after, flags['days-before'] + flags.days - 1));
  const asOf = new Date(`${addDays(days.at(-1), 60)}T12:00:00Z`);
  const { api } = await makePayloads({ days, asOf, seed: flags.seed, afterwards });
  const sizes = [];
  for (const years of flags.years.split(',').map(Number)) {
    sizes.push(await measure({ years, days, asOf, api, server, afterwards, first: flags['days-before'] }));
  }
  print(sizes);
  const lost = sizes.filter(({ racesOfDays }) => racesOfDays !== sizes[0].racesOfDays);
  return {
    figures: { bench: 'growth', days: flags.days, sizes },
    problems: [
      ...sizes.flatMap(({ years, failed }) => failed.map((check) => `${years} years: the check ${check} failed`)),
      ...lost.map(({ years, racesOfDays }) => `${years} years: ${racesOfDays} races of the same days`),
    ],
  };
});

async function measure({ years, days, asOf, api, server, afterwards, first }) {
  const database = openUntilTheEnd(await server.migrated(), { afterwards, max: 4 });
  const { sql } = database;
  const began = performance.now();
  const { races } = await makeAuditedHistory(database, { years, firstDay: `${2025 - years}-${end}` });
  const load = (day, { to = day, force = false } = {}) =>
    loadDays(sql, { api, from: day, to, asOf, writers: 1, daysAtOnce: 10, force });
  await load(days[0], { to: days[first - 1] });
  await refresh(database, { asOf: days[first - 1] });
  await sql`vacuum analyze`;
  console.log(
    `${years} years, ${formatCount(races)} races, made in ${Math.round((performance.now() - began) / 1000)} s.`,
  );

  const cost = { load: [], figures: [], again: [] };
  for (const day of days.slice(first)) {
    cost.load.push(await costOf(sql, () => load(day)));
    cost.figures.push(await costOf(sql, () => refresh(database, { asOf: day })));
    cost.again.push(await costOf(sql, () => load(day, { force: true })));
  }
  const today = days.at(-1);
  const scope = { datasets: ['racecards', 'results'], from: `${2025 - years}-${end}`, to: today, regions };
  const reach = fullReach(today);
  let outcomes = [];
  const audited = await costOf(sql, async () => {
    ({ outcomes } = await audit({ sql, now: new Date(`${today}T23:30:00Z`) }));
  });
  // One is shorter than what the system can count.
  const stood = await costOf(sql, async () => {
    for (let time = 0; time < times; time += 1) await status(sql, scope, reach);
  });
  const [{ count }] = await sql`select count(*)::int as count from ra_races where date >= ${days[0]}`;
  return {
    years,
    races,
    load: middleOf(cost.load),
    figures: middleOf(cost.figures),
    again: middleOf(cost.again),
    audit: audited,
    audit_of_a_day: audited.seconds / (years * 365 + days.length),
    status: Object.fromEntries(Object.entries(stood).map(([what, cost]) => [what, cost / times])),
    racesOfDays: count,
    failed: outcomes.filter((one) => one.status === 'failed').map(({ check }) => check.name),
  };
}

function middleOf(costs) {
  const middle = (of) => costs.map(of).toSorted((one, other) => one - other)[Math.floor(costs.length / 2)];
  const names = ['seconds', 'client', 'server', 'pages'];
  return Object.fromEntries(names.map((name) => [name, middle((cost) => cost[name])]));
}

/** The limit is no growth at all: every size against the smallest. */
function print(sizes) {
  const right = (title) => ({ title, align: 'right' });
  const [least] = sizes;
  const milliseconds = (seconds) => (seconds === null ? '' : (seconds * 1000).toFixed(seconds < 0.1 ? 1 : 0));
  for (const [what, title] of [
    ['load', 'one more day: its load, payload to committed row'],
    ['figures', 'one more day: its figures'],
    ['again', 'the same day read again, nothing changed'],
    ['status', 'status'],
    ['audit', 'the audit of everything'],
  ]) {
    console.log(`\n${title}\n`);
    console.log(
      renderTable({
        columns: [
          right('years'),
          right('ms'),
          right('CPU here, ms'),
          right('CPU of Postgres, ms'),
          right('pages touched'),
          right('of the smallest: CPU'),
          right('pages'),
        ],
        rows: sizes.map(({ years, [what]: { seconds, client, server, pages } }) => [
          years,
          milliseconds(seconds),
          milliseconds(client),
          milliseconds(server),
          formatCount(Math.round(pages)),
          server === null ? '' : formatShare((client + server) / (least[what].client + least[what].server)),
          formatShare(pages / least[what].pages),
        ]),
      }),
    );
  }
  const perDay = sizes.map(({ years, audit_of_a_day: of }) => `${years} years ${(of * 1000).toFixed(2)} ms`);
  console.log(`\nThe audit looks at every day that is there. For each of them it takes: ${perDay.join(', ')}.`);
}
