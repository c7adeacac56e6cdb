// The whole audit of ten generated years, check by check, against a script that looks at race after race
import { audit, checks } from '../packages/audit/dist/index.js';
import { formatBytes, formatCount, renderTable } from '../packages/command/dist/index.js';
import { filledTables } from '../packages/schema/dist/index.js';
import { makeAuditedHistory } from './support/audited-history.mjs';
import { benchmark } from './support/benchmark.mjs';
import { openServer, openUntilTheEnd } from './support/databases.mjs';
import { auditRaceByRace } from './support/race-by-race.mjs';
import { timed } from './support/timed.mjs';

const described = {
  years: { default: 10, about: 'how many years' },
  times: { default: 3, about: 'how often it is audited; the median counts' },
  connections: { default: 2, about: 'checks at the same time' },
  sample: { default: 2000, about: 'races that the script looks at' },
};

/** What the script looks at too. */
const raceChecks = new Set([
  'races-without-runners',
  'field-sizes',
  'winners',
  'positions',
  'market',
  'beaten-lengths',
  'times',
  'winner-spoils',
]);

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const database = openUntilTheEnd(await server.migrated(), { afterwards, max: 4 });
  const { sql } = database;
  console.log(`Making ${flags.years} years of racing in ${server.kind} ...`);
  const { races, runners, last } = await makeAuditedHistory(database, { years: flags.years });
  console.log(`${formatCount(races)} races, ${formatCount(runners)} runners, the last on ${last}.\n`);

  const now = new Date(`${last}T23:30:00Z`);
  const taken = [];
  let result;
  for (let time = 0; time < flags.times; time += 1) {
    const { outcome, seconds } = await timed(() => audit({ sql, now, connections: flags.connections }));
    result = outcome;
    taken.push(seconds);
  }
  const seconds = taken.toSorted((one, other) => one - other)[Math.floor(taken.length / 2)];
  const ofRaces = result.outcomes.filter(({ check }) => raceChecks.has(check.name));
  const raceSeconds = ofRaces.reduce((sum, { duration }) => sum + duration / 1000, 0);
  const memory = process.resourceUsage().maxRSS * 1024;
  const peer = await auditRaceByRace(sql, flags);
  const limit = await timed(() => readEveryRow(sql));

  const slowest = result.outcomes.toSorted((one, other) => other.duration - one.duration).slice(0, 10);
  console.log(
    renderTable({
      columns: ['what', { title: 'seconds', align: 'right' }, 'against'],
      rows: [
        ['limit: every row read once, nothing checked', limit.seconds.toFixed(1), ''],
        [
          `the whole audit, ${checks.length} checks`,
          seconds.toFixed(1),
          `${(seconds / limit.seconds).toFixed(1)} times the limit`,
        ],
        ['of these, the checks of races and results', raceSeconds.toFixed(1), ''],
        [
          'peer: a part of the same, race by race (extrapolated)',
          peer.seconds.toFixed(1),
          `${(peer.seconds / raceSeconds).toFixed(1)} times ours`,
        ],
        ...slowest.map(({ check, duration }) => [`  ${check.name}`, (duration / 1000).toFixed(2), '']),
      ],
    }),
  );
  console.log(`\nPeak memory of this process before the peer: ${formatBytes(memory)}.`);
  const failed = result.outcomes.filter(({ status }) => status === 'failed').map(({ check }) => check.name);
  const problems = failed.length > 0 ? [`checks that failed: ${failed.join(', ')}`] : [];
  return {
    figures: { bench: 'audit', races, runners, seconds, raceSeconds, peer: peer.seconds, limit: limit.seconds, memory },
    problems,
  };
});

/** What nothing that looks at all rows can do without; compared as a whole, a row is read to its last column. */
async function readEveryRow(sql) {
  for (const table of filledTables)
    await sql`select count(*) from ${sql(table)} as one where one is distinct from null`;
}
