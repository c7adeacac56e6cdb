import { addExamples, exitCodeHelp, type Invocation, underControl } from '@darkhorses/command';
import { Command } from 'commander';
import { dbCommand } from './commands/db.js';
import { enrichCommand } from './commands/enrich.js';
import { exportCommand } from './commands/export.js';
import { initCommand } from './commands/init.js';
import { mastersCommand } from './commands/masters.js';
import { migrateCommand } from './commands/migrate.js';
import { planCommand } from './commands/plan.js';
import { replayCommand } from './commands/replay.js';
import { retryCommand, runCommandOf } from './commands/run.js';
import { statsCommand } from './commands/stats.js';
import { statusCommand } from './commands/status.js';

/** The command line, ready to be parsed: it throws instead of exiting, so that whoever calls it decides how it ends. */
export function createProgram(invocation: Invocation): Command {
  const program = new Command('backfill')
    .description('Loads British and Irish racing history from The Racing API into Postgres, resumably.')
    .addCommand(initCommand(invocation))
    .addCommand(planCommand(invocation))
    .addCommand(runCommandOf(invocation))
    .addCommand(retryCommand(invocation))
    .addCommand(statusCommand(invocation))
    .addCommand(enrichCommand(invocation))
    .addCommand(replayCommand(invocation))
    .addCommand(statsCommand(invocation))
    .addCommand(exportCommand(invocation))
    .addCommand(mastersCommand(invocation))
    .addCommand(migrateCommand(invocation))
    .addCommand(dbCommand(invocation));
  addExamples(program, [
    ['init', 'checks account and database, writes .env'],
    ['plan', 'what would be fetched, and how long it takes'],
    ['run', 'everything since 2015; stop and repeat it as you like'],
    ['status', 'how it stands'],
    ['run --help', 'every flag of a command'],
  ]).addHelpText('after', exitCodeHelp);
  return underControl(program, invocation);
}
