import type { Command } from 'commander';
import { parseDatasets, parseDay, parseCount, parseRegions, parseYear, FIRST_DAY } from '../arguments/scope.js';

/** Flags that every command takes. */
export interface CommonFlags {
  readonly json?: boolean;
}

/** `--json` and `--verbose`; the latter is read where errors are shown. */
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
    .option('--days-back <days>', 'start so many days before the last day', parseCount(0))
    .option('--year <year>', 'one year', parseYear)
    .option('--region-codes <codes...>', 'countries (default: gb ire)', parseRegions)
    .option('--datasets <names...>', 'racecards, results (default: both)', parseDatasets)
    .option('--no-racecards', 'leave out racecards')
    .option('--no-results', 'leave out results')
    .option('--tables <names...>', 'only the datasets that fill these tables, such as ra_race_results');
}
