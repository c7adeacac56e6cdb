import { parseCount, parseDay, parseRegions, parseYear } from '@darkhorses/command';
import type { Command } from 'commander';
import { FIRST_DAY, parseDatasets } from '../arguments/scope.js';

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
