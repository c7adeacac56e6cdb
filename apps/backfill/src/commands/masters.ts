import {
  counted,
  addCommonFlags,
  addExamples,
  asLoad,
  type CommonFlags,
  type Invocation,
  parseRegions,
  withApi,
  writeResult,
} from '@darkhorses/command';
import { loadMasters, type MasterCounts } from '@darkhorses/ingest';
import { Command } from 'commander';

interface MastersFlags extends CommonFlags {
  readonly regionCodes?: readonly string[];
}

/** `masters`: courses, regions and bookmakers. */
export function mastersCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('masters'))
    .description('load courses, regions and bookmakers: two requests')
    .option('--region-codes <codes...>', 'countries whose courses are wanted (default: gb ire)', parseRegions)
    .action((flags: MastersFlags) => masters(invocation, flags));
  return addExamples(command, [
    ['masters', ''],
    ['masters --region-codes gb ire fr', 'French courses too'],
  ]);
}

async function masters(
  invocation: Invocation,
  { json = false, regionCodes = ['gb', 'ire'] }: MastersFlags,
): Promise<void> {
  const { signal } = invocation;
  const counts = await withApi(invocation, ({ api, sql, log, now }) =>
    asLoad(
      { sql, log },
      { command: 'backfill masters' },
      (load) => loadMasters({ api, sql, load, regions: regionCodes, signal, now }),
      (loaded) => ({ outcome: 'done', counts: { ...loaded } }),
    ),
  );
  writeResult(counts, { json, stdout: invocation.stdout, render });
}

const render = ({ courses, regions, bookmakers, changed }: MasterCounts): string =>
  `${counted(courses, 'course')}, ${counted(regions, 'region')}, ${counted(bookmakers, 'bookmaker')}; ${counted(changed, 'row')} new or changed.`;
