import type { Command } from 'commander';
import { FIRST_DAY, parseCount, parseDatasets, parseDay, parseRegions, parseYear } from '../arguments/scope.js';

/** Flags that every command takes. */
export interface CommonFlags {
  readonly json?: boolean;
  /** Read where errors are shown. */
  readonly verbose?: boolean;
}

/** `--json` and `--verbose`. */
export function addCommonFlags(command: Command): Command {
  return command
    .option('--json', 'print one JSON document on stdout, and everything else on stderr')
    .option('--verbose', 'show where an error came from');
}

/** The flags that choose days, regions and datasets. */
export function addScopeFlags(command: Command): Command {
  return command
    .option('--start-date <day>', `first day, YYYY-MM-DD (default: ${FIRST_DAY})`, parseDay)
    .option('--end-date <day>', 'last day, YYYY-MM-DD (default: today in London)', parseDay)
    .option('--days-back <days>', 'start so many days before the last day', parseCount({ least: 0 }))
    .option('--year <year>', 'one year, to today at most', parseYear)
    .option('--region-codes <codes...>', 'countries (default: gb ire)', parseRegions)
    .option('--datasets <names...>', 'racecards, results (default: both)', parseDatasets)
    .option('--no-racecards', 'leave out racecards')
    .option('--no-results', 'leave out results')
    .option('--tables <names...>', 'only the datasets that fill these tables, such as ra_race_results');
}

/** Examples at the end of a command's help: what is typed, and what it does. */
export function addExamples(command: Command, examples: readonly (readonly [string, string])[]): Command {
  const lines = examples.map(([parameters]) => `  npm run backfill -- ${parameters}`);
  const width = Math.max(...lines.map(({ length }) => length)) + 3;
  const text = lines.map((line, index) => `${line.padEnd(width)}${examples[index]?.[1] ?? ''}`.trimEnd());
  return command.addHelpText('after', `\nExamples:\n${text.join('\n')}`);
}
