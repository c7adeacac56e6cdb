// Recognisable secrets in every setting, through every command, well and ill: none comes to light in anything that is written or shown
import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatBytes, formatCount, renderTable } from '../packages/command/dist/index.js';
import { benchmark } from '../bench/support/benchmark.mjs';
import { openUntilTheEnd } from '../bench/support/databases.mjs';
import { numbersFrom } from '../bench/support/seeded-numbers.mjs';
import { apps, commandsOf, run } from './support/command-lines.mjs';
import { lookFor } from './support/forms-of-secrets.mjs';
import { hearHeartbeats } from './support/heard-heartbeats.mjs';
import { startOwnServer } from './support/own-server.mjs';
import { commandLines, crashingModule, environmentOf, planted, situations } from './support/planted-secrets.mjs';
import { textOfDatabase, watchActivity } from './support/text-of-database.mjs';
import { startApi } from './support/undisturbed.mjs';
import { visitDaemon } from './support/visited-daemon.mjs';
import { watchProcesses } from './support/watched-processes.mjs';

const described = {
  runs: { default: 0, about: 'how many command lines, drawn by chance (default: each command in each situation)' },
  seed: { default: 1, about: 'seed of what is drawn' },
};

// The one command whose purpose it is: it shows that what is looked for is found.
const shows = 'db url';

await benchmark(described, async ({ flags, afterwards }) => {
  const home = await mkdtemp(join(tmpdir(), 'darkhorses-secrets-'));
  afterwards(() => rm(home, { recursive: true, force: true }));
  const scene = await setScene({ home, flags, afterwards });
  const collected = { 'stdout, stderr and log': [], 'arguments of processes': [], 'activity of the database': [] };
  const problems = [];
  const ends = {};
  const find = lookFor(planted);
  const keep = (where, text, of) => {
    (collected[where] ??= []).push(text);
    for (const found of find(text)) problems.push(`${found} in ${where} of ${of}`);
  };

  const stopActivity = watchActivity(scene.sql);
  const attempts = await attemptsOf(scene, problems);
  const chosen = flags.runs > 0 ? sampleOf(attempts, flags.runs, numbersFrom(flags.seed)) : attempts;
  for (const [number, { app, command, situation, environment }] of chosen.entries()) {
    const words = [...command.split(' ').filter(Boolean), ...commandLines({ ...scene, number })[app][command]];
    const more = command === 'db psql' ? [] : ['--verbose', ...(number % 2 ? ['--json'] : [])];
    const said = `${app} ${command} (${situation})`;
    let stopWatching = () => [];
    const ended = await run(app, [...words, ...more], {
      home,
      seconds: 60,
      environment: { ...scene.environment, ...environment },
      onStart(child) {
        stopWatching = watchProcesses(child.pid);
        // Who waits for an outage to pass has said by then what there is to say.
        setTimeout(() => child.kill('SIGTERM'), 15_000).unref();
      },
    });
    ends[situation] = { ...ends[situation], [ended.code]: (ends[situation]?.[ended.code] ?? 0) + 1 };
    keep('arguments of processes', stopWatching().join('\n'), said);
    keep('stdout, stderr and log', ended.stdout + ended.stderr, said);
    if (ended.late) problems.push(`${said} did not end`);
  }
  for (const [where, text] of await visitDaemon(scene)) keep(where, text, 'scheduler start');
  keep('activity of the database', stopActivity().join('\n'), 'all commands');
  for (const [name, text] of await textOfDatabase(scene.sql)) keep('rows of the database', text, name);
  keep('log of the database server', await readFile(scene.serverLog, 'utf8'), 'all commands');
  for (const path of await filesIn(home)) {
    // What init was asked to write down, for the owner's eyes.
    const isPrivate = path.endsWith('.env');
    if (!isPrivate) keep('files', await readFile(path, 'utf8'), path.slice(home.length + 1));
    else if (((await stat(path)).mode & 0o077) !== 0) problems.push(`${path} can be read by others`);
  }

  const control = await run('backfill', shows.split(' '), { home, seconds: 60, environment: scene.environment });
  if (find(control.stdout).length === 0) problems.push(`${shows}, which shows the password, was not found to show it`);
  console.log(
    renderTable({
      columns: ['situation', 'command lines by exit code'],
      rows: Object.entries(ends).map(([situation, codes]) => [
        situation,
        Object.entries(codes)
          .map(([code, count]) => `${code}: ${count}`)
          .join(', '),
      ]),
    }),
  );
  const bytes = (texts) => texts.reduce((sum, text) => sum + text.length, 0);
  console.log();
  console.log(
    renderTable({
      columns: ['where', { title: 'texts', align: 'right' }, { title: 'size', align: 'right' }],
      rows: Object.entries(collected).map(([where, texts]) => [
        where,
        formatCount(texts.length),
        formatBytes(bytes(texts)),
      ]),
    }),
  );
  console.log(
    `\n${formatCount(chosen.length)} command lines and four daemons with ${Object.keys(planted).length} secrets.`,
  );
  const size = bytes(Object.values(collected).flat());
  return { figures: { soak: 'secrets', runs: chosen.length, bytes: size }, problems };
});

/** An API with an account, a database with a password, somebody who hears alerts: and the environment that tells of them. */
async function setScene({ home, flags, afterwards }) {
  const simulator = await startApi({
    flags,
    afterwards,
    world: { seed: flags.seed, scale: 0.05 },
    username: planted.username,
    password: planted.password,
  });
  const folder = await mkdtemp(join(tmpdir(), 'darkhorses-secrets-'));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  // Statements with their parameters: whatever is sent to the server stands in its log.
  const server = await startOwnServer({
    afterwards,
    inFolder: folder,
    settings: { log_statement: 'all' },
    transport: 'tcp',
  });
  const migrated = await server.migrated();
  const sql = openUntilTheEnd(migrated, { afterwards, max: 2 }).sql;
  const password = planted['database password'].replaceAll("'", "''");
  await sql.begin(async (transaction) => {
    await transaction`set local log_statement = 'none'`;
    await transaction.unsafe(`create role canary login superuser password '${password}'`);
  });
  const url = new URL(migrated);
  url.username = 'canary';
  url.password = encodeURIComponent(planted['database password']);
  const { listener, heard } = await listen(afterwards);
  const heartbeats = await hearHeartbeats(afterwards);
  return {
    home,
    sql,
    heard,
    heartbeats,
    range: ['--days-back', '2'],
    serverLog: join(folder, 'postgres', 'server.log'),
    environment: {
      ...environmentOf({ simulator, databaseUrl: url.href, listener, heartbeats: heartbeats.origin }),
      DARKHORSES_HOME: home,
    },
  };
}

/** Hears what is posted and called. */
async function listen(afterwards) {
  const heard = [];
  const ear = createServer((request, response) => {
    let body = '';
    request
      .on('data', (data) => (body += data))
      .on('end', () => {
        heard.push(`${JSON.stringify(request.headers)} ${body}`);
        response.end();
      });
  }).listen(0, '127.0.0.1');
  await once(ear, 'listening');
  afterwards(() => ear.close());
  return { listener: `http://127.0.0.1:${ear.address().port}`, heard };
}

/** Every command in every situation; a command that has no line of its own is a problem. */
async function attemptsOf({ home, environment, range }, problems) {
  const lines = commandLines({ home, number: 0, range });
  const modules = [];
  const crash = (how) => {
    const path = join(home, `crash-${modules.length}.mjs`);
    modules.push([path, crashingModule(how)]);
    return path;
  };
  const changes = situations({ databaseUrl: environment.DATABASE_URL, crash });
  for (const [path, text] of modules) await writeFile(path, text);
  const attempts = [];
  for (const app of apps) {
    const commands = (await commandsOf(app, home)).map(({ words }) => words.join(' '));
    const leaves = commands.filter((command) => !commands.some((other) => command && other.startsWith(`${command} `)));
    // What runs by itself, the daemon, is visited below; what shows the password is the control.
    for (const command of leaves.filter((one) => one !== shows && one !== 'start' && (one || app === 'auditor'))) {
      if (!lines[app][command]) problems.push(`no line for ${app} ${command}: add it to planted-secrets.mjs`);
      for (const [situation, change] of Object.entries(changes)) {
        if (lines[app][command]) attempts.push({ app, command, situation, environment: change });
      }
    }
  }
  return attempts;
}

function sampleOf(all, count, random) {
  const left = [...all];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(Math.floor(random() * left.length), 1)[0],
  );
}

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
