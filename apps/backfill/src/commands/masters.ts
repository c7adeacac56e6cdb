import { formatCount, writeResult } from '@darkhorses/command';
import { loadMasters, type MasterCounts } from '@darkhorses/ingest';
import { Command } from 'commander';
import { parseRegions } from '../arguments/scope.js';
import { asLoad } from '../as-load.js';
import type { Invocation } from '../invocation.js';
import { withApi } from '../workplace.js';
import { addCommonFlags, type CommonFlags } from './flags.js';

interface MastersFlags extends CommonFlags {
  readonly regionCodes?: readonly string[];
}

/** `masters`: courses, regions and bookmakers. */
export function mastersCommand(invocation: Invocation): Command {
  return addCommonFlags(new Command('masters'))
    .description('load courses, regions and bookmakers: two requests')
    .option('--region-codes <codes...>', 'countries whose courses are wanted (default: gb ire)', parseRegions)
    .action((flags: MastersFlags) => masters(invocation, flags));
}

async function masters(
  invocation: Invocation,
  { json = false, regionCodes = ['gb', 'ire'] }: MastersFlags,
): Promise<void> {
  const { signal } = invocation;
  const counts = await withApi(invocation, ({ api, database: { sql } }) =>
    asLoad(
      sql,
      { command: 'backfill masters' },
      (load) => loadMasters({ api, sql, load, regions: regionCodes, signal }),
      (loaded) => ({ outcome: 'done', counts: { ...loaded } }),
    ),
  );
  writeResult(counts, { json, stdout: invocation.stdout, render });
}

const render = ({ courses, regions, bookmakers, changed }: MasterCounts): string =>
  `${formatCount(courses)} courses, ${formatCount(regions)} regions, ${formatCount(bookmakers)} bookmakers; ${formatCount(changed)} rows new or changed.`;
