#!/usr/bin/env node
import { join, relative } from 'node:path';
import { counted, type ExitCode, exitCodes, openWorkingDatabase, runCommand } from '@darkhorses/command';
import { startSimulator } from '@darkhorses/simulator';
import { coverageByYear } from './coverage.js';
import { type DemoOptions, readOptions, usage } from './demo-options.js';
import { leaders } from './leaders.js';
import { busiestMonth, daysOfMonth, lastMonth } from './month.js';
import { runApp } from './run-app.js';
import { type DemoResult, heading, nextSteps, renderResult } from './screen.js';
import { countTables } from './tables.js';

const root = join(import.meta.dirname, '..', '..', '..');
const home = join(process.env['DARKHORSES_HOME'] || join(root, '.darkhorses'), 'demo');

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2), join(root, '..', 'shared', 'recorded'));
  if (options.help) {
    say(usage);
    return exitCodes.done;
  }
  return demo(options);
});

async function demo({ month, recorded }: DemoOptions): Promise<ExitCode> {
  say('DarkHorses: a month of racing, from a simulated Racing API into a real Postgres.');
  const simulator = await startSimulator({ world: {}, ...(recorded !== undefined && { recorded }) });
  try {
    const days = simulator.recorded?.dates.results ?? [];
    const { from, to } = daysOfMonth(month ?? busiestMonth(days) ?? lastMonth(new Date()));
    const replayed = days.filter((day) => day >= from && day <= to).length;
    say(heading(`The API: ${simulator.url}${replayed > 0 ? `, with ${counted(replayed, 'recorded day')}` : ''}`));
    const environment = environmentFor(simulator);
    const run = (app: 'backfill' | 'audit', ...words: string[]) => {
      say(`$ npm run ${app} -- ${words.join(' ')}`);
      return runApp(app, words, environment);
    };
    const loaded = await run('backfill', 'run', '--start-date', from, '--end-date', to);
    if (!isDone(loaded)) return exitCodes.cannotStart;
    say(heading('The figures'));
    if (!isDone(await run('backfill', 'stats'))) return exitCodes.cannotStart;
    say(heading('What is in the database'));
    say(renderResult(await readResult(), process.stdout.columns ?? 120));
    say(heading('Can it be trusted?'));
    const audited = await run('audit', '--until', to, '--html', shown(join(home, 'reports', 'audit.html')));
    say(nextSteps(shown(home)));
    return loaded === exitCodes.done && audited === exitCodes.done ? exitCodes.done : exitCodes.gaps;
  } finally {
    await simulator.stop();
  }
}

/** The account and the database of the demo alone: whatever the environment names is left in peace. */
function environmentFor({ url, username, password }: { url: string; username: string; password: string }) {
  return {
    ...process.env,
    RACING_API_BASE_URL: url,
    RACING_API_USERNAME: username,
    RACING_API_PASSWORD: password,
    RACING_API_MAX_RPS: 'unlimited',
    DARKHORSES_HOME: home,
    // Set and empty, so that an .env file cannot bring it back.
    DATABASE_URL: '',
    SUPABASE_URL: '',
    SUPABASE_SERVICE_KEY: '',
  };
}

async function readResult(): Promise<DemoResult> {
  const working = await openWorkingDatabase({ databaseUrl: undefined, home }, { applicationName: 'darkhorses demo' });
  try {
    const [tables, years, best] = await Promise.all([
      countTables(working.database),
      coverageByYear(working.database),
      leaders(working.database),
    ]);
    return { tables, years, leaders: best };
  } finally {
    await working.close();
  }
}

function isDone(code: number): boolean {
  return code === exitCodes.done || code === exitCodes.gaps;
}

/** A path as somebody would type it from here. */
function shown(path: string): string {
  return relative(process.cwd(), path) || path;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
