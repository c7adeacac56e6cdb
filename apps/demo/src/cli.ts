#!/usr/bin/env node
import { join, relative } from 'node:path';
import { type ExitCode, exitCodes, openWorkingDatabase, runCommand } from '@darkhorses/command';
import { startSimulator } from '@darkhorses/simulator';
import { runBackfill } from './backfill.js';
import { coverageByYear } from './coverage.js';
import { type DemoOptions, readOptions, usage } from './demo-options.js';
import { leadingTrainers } from './leading-trainers.js';
import { busiestMonth, daysOfMonth, lastMonth } from './month.js';
import { counted, type DemoResult, heading, nextSteps, renderResult } from './screen.js';
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
    say(`$ npm run backfill -- run --start-date ${from} --end-date ${to}`);
    const code = await runBackfill(['run', '--start-date', from, '--end-date', to], environmentFor(simulator));
    if (code !== exitCodes.done && code !== exitCodes.gaps) return exitCodes.cannotStart;
    say(heading('What is in the database'));
    say(renderResult(await readResult(), process.stdout.columns ?? 120));
    say(nextSteps(relative(process.cwd(), home) || home));
    return code === exitCodes.done ? exitCodes.done : exitCodes.gaps;
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
    const [tables, years, trainers] = await Promise.all([
      countTables(working.database),
      coverageByYear(working.database),
      leadingTrainers(working.database),
    ]);
    return { tables, years, trainers };
  } finally {
    await working.close();
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
