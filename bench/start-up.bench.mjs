// The start of every command of every app: milliseconds of CPU and peak memory, against an empty Node.js and other tools
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatBytes, renderTable } from '../packages/command/dist/index.js';
import { startSimulator } from '../packages/simulator/dist/index.js';
import { benchmark } from './support/benchmark.mjs';
import { openServer } from './support/databases.mjs';
import { measuredProcess } from './support/measured-process.mjs';

const root = join(import.meta.dirname, '..');
const cliOf = (app) => join(root, 'apps', app, 'dist', 'cli.js');

/** The commands of each app, and its calls that do their whole work on an empty database. */
const apps = {
  backfill: {
    commands: 'plan run retry status enrich replay stats export masters migrate db'.split(' '),
    calls: ['db url', 'status --json', 'plan --year 2024 --json'],
  },
  scheduler: {
    commands: 'start list run pause resume history'.split(' '),
    calls: ['list --json', 'history --json'],
  },
  auditor: {
    commands: 'fix report numbers checks compare'.split(' '),
    calls: ['checks --json', '--only coverage --json'],
  },
};

/** What people start beside ours: the migrator of the same library, and a formatter that loads its parts on demand. */
const peers = {
  'drizzle-kit --version': join(root, 'packages', 'schema', 'node_modules', 'drizzle-kit', 'bin.cjs'),
  'prettier --version': join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs'),
};

const described = { times: { default: 5, about: 'how often each is started; the median counts' } };

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const simulator = await startSimulator();
  afterwards(() => simulator.stop());
  const environment = {
    RACING_API_BASE_URL: simulator.url,
    RACING_API_USERNAME: simulator.username,
    RACING_API_PASSWORD: simulator.password,
    RACING_API_MAX_RPS: 'unlimited',
    DATABASE_URL: await server.migrated(),
  };

  const problems = [];
  const measure = async (what, given, fine = [0]) => {
    const runs = [];
    for (let time = 0; time < flags.times; time += 1) runs.push(await measuredProcess(given, environment));
    const failed = runs.find(({ code }) => !fine.includes(code));
    if (failed) problems.push(`${what} ended with ${failed.code}: ${failed.stderr.trim().slice(-500)}`);
    return { what, ...middleOf(runs) };
  };

  const limit = await measure('limit: node -e 0', ['-e', '0']);
  const rows = [];
  for (const [app, { commands, calls }] of Object.entries(apps)) {
    for (const words of ['--help', ...commands.map((command) => `${command} --help`)])
      rows.push(await measure(`${app} ${words}`, [cliOf(app), ...words.split(' ')]));
    // An empty database has gaps, and says so by its code.
    for (const words of calls) rows.push(await measure(`${app} ${words}`, [cliOf(app), ...words.split(' ')], [0, 1]));
  }
  const others = [];
  for (const [what, file] of Object.entries(peers)) {
    if (existsSync(file)) others.push(await measure(`peer: ${what}`, [file, '--version']));
  }

  const right = (title) => ({ title, align: 'right' });
  console.log(
    renderTable({
      columns: ['', right('CPU, ms'), right('times the limit'), right('passed, ms'), right('peak memory')],
      rows: [limit, ...others, ...rows].map(({ what, cpu, wall, memory }) => [
        what,
        cpu.toFixed(0),
        (cpu / limit.cpu).toFixed(1),
        wall.toFixed(0),
        formatBytes(memory),
      ]),
    }),
  );
  const slowest = rows.toSorted((one, other) => other.cpu - one.cpu)[0];
  console.log(`\nThe slowest: ${slowest.what}, ${(slowest.cpu / limit.cpu).toFixed(1)} times an empty Node.js.`);
  return { figures: { bench: 'start-up', limit, peers: others, commands: rows }, problems };
});

function middleOf(runs) {
  const middle = (of) => runs.map(of).toSorted((one, other) => one - other)[Math.floor(runs.length / 2)];
  return { cpu: middle(({ cpu }) => cpu), wall: middle(({ wall }) => wall), memory: middle(({ memory }) => memory) };
}
