import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UsageError } from '@darkhorses/command';

export interface DemoOptions {
  /** First and last day that are loaded, `YYYY-MM-DD`; undefined: chosen by what there is to see. */
  readonly month: string | undefined;
  /** A folder of recorded answers of the API, whose days replace the generated ones. */
  readonly recorded: string | undefined;
  readonly help: boolean;
}

export const usage = `Usage: npm run demo [-- options]

Loads a month of simulated racing into an embedded Postgres (in .darkhorses/demo, or DARKHORSES_HOME/demo), through the same commands that load the
real thing, calculates its figures, audits it and shows what came of it. It needs no account and asks nobody but itself.

  --month YYYY-MM     which month (default: the last one that is over)
  --recorded FOLDER   replay recorded answers of the API where they have any; the default month is then theirs
  --help`;

/**
 * Reads the demo's own command line.
 *
 * @param neighbour where a recording is looked for when none is named
 * @throws UsageError
 */
export function readOptions(args: readonly string[], neighbour: string): DemoOptions {
  const { month, recorded, help = false } = parsed(args);
  if (month !== undefined && !/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) {
    throw new UsageError(`--month is ${JSON.stringify(month)}. Expected a month such as 2025-10.`);
  }
  if (recorded !== undefined && !existsSync(recorded)) {
    throw new UsageError(`--recorded names the folder ${recorded}, which is not there.`);
  }
  return { month, recorded: recorded ?? (existsSync(neighbour) ? neighbour : undefined), help };
}

function parsed(args: readonly string[]): { month?: string; recorded?: string; help?: boolean } {
  try {
    const options = { month: { type: 'string' }, recorded: { type: 'string' }, help: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`, { cause });
  }
}
