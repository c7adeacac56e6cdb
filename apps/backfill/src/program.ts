import { Command } from 'commander';
import { dbCommand } from './commands/db.js';
import { enrichCommand } from './commands/enrich.js';
import { addExamples } from './commands/flags.js';
import { mastersCommand } from './commands/masters.js';
import { migrateCommand } from './commands/migrate.js';
import { planCommand } from './commands/plan.js';
import { replayCommand } from './commands/replay.js';
import { retryCommand, runCommandOf } from './commands/run.js';
import { statsCommand } from './commands/stats.js';
import { statusCommand } from './commands/status.js';
import type { Invocation } from './invocation.js';

/** The command line, ready to be parsed: it throws instead of exiting, so that whoever calls it decides how it ends. */
export function createProgram(invocation: Invocation): Command {
  const program = new Command('backfill')
    .description('Loads British and Irish racing history from The Racing API into Postgres, resumably.')
    .addCommand(planCommand(invocation))
    .addCommand(runCommandOf(invocation))
    .addCommand(retryCommand(invocation))
    .addCommand(statusCommand(invocation))
    .addCommand(enrichCommand(invocation))
    .addCommand(replayCommand(invocation))
    .addCommand(statsCommand(invocation))
    .addCommand(mastersCommand(invocation))
    .addCommand(migrateCommand(invocation))
    .addCommand(dbCommand(invocation));
  addExamples(program, [
    ['plan', 'what would be fetched, and how long it takes'],
    ['run', 'everything since 2015; stop and repeat it as you like'],
    ['status', 'how it stands'],
    ['run --help', 'every flag of a command'],
  ]).addHelpText('after', exitCodeHelp);
  for (const command of [program, ...allOf(program)]) {
    command.exitOverride().showHelpAfterError('(add --help for what it takes)');
    command.configureOutput({
      writeOut: (text) => void invocation.stdout.write(text),
      writeErr: (text) => invocation.terminal.write(text),
    });
  }
  return program;
}

const exitCodeHelp = `
Exit codes: 0 done; 1 done with gaps or failures, which are listed; 2 wrong usage; 3 cannot start (settings,
credentials, database); 130 stopped at once. Settings come from the environment and .env: see .env.example.`;

function allOf(command: Command): Command[] {
  return command.commands.flatMap((sub) => [sub, ...allOf(sub)]);
}
