import { readFileSync } from 'node:fs';
import { CommandError, exitCodes } from '@darkhorses/command';
import { isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { problemOfCron } from '../calendar/calendar.js';
import { type JobName, jobNames } from './job.js';

/**
 * What a file changes of the jobs.
 *
 * @param path a JSON file such as `{ "jobs": { "enrich": { "enabled": false }, "audit": { "cron": "0 9 * * 1" } } }`
 * @throws CommandError that names the line at fault
 */
export function readConfigurationFile(path: string): Changes {
  return readConfiguration(textOf(path), path);
}

/**
 * Reads a configuration file.
 *
 * @param name how messages call it
 * @throws CommandError that names every line at fault, and what is expected there
 */
export function readConfiguration(text: string, name: string): Changes {
  const lines = new LineCounter();
  // JSON is YAML, and this reader tells where each value stands; what is not JSON is refused first.
  const document = parseDocument(text, { lineCounter: lines });
  refuseWhatIsNotJson(text, name);
  const { data, error } = configuration.safeParse(document.toJS());
  if (data) return data.jobs;
  const faults = error.issues.flatMap((issue) =>
    faultsOf(issue).map(({ path, problem }) => `${name}, line ${lineOf(path)}: ${problem}`),
  );
  throw unusable(faults);

  function lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}

const units = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

const duration = z
  .string()
  .regex(/^[1-9]\d{0,5}[smhd]$/, 'is not a length of time: write it as "90s", "30m", "6h" or "2d"')
  .transform((text) => Number(text.slice(0, -1)) * units[text.slice(-1) as keyof typeof units]);

const cron = z.string().superRefine((value, context) => {
  const problem = problemOfCron(value);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: `"${value}" ${problem}` });
});

const change = z.strictObject({
  cron: cron.optional(),
  enabled: z.boolean().optional(),
  overlap: z.enum(['skip', 'queue_one']).optional(),
  catchUp: z.enum(['none', 'latest', 'all']).optional(),
  catchUpWindow: duration.optional(),
  timeout: duration.optional(),
  retries: z.number().int().min(0).max(20).optional(),
  retryAfter: duration.optional(),
  freshness: duration.optional(),
});

/** What a file changes of the jobs that it names. */
export type Changes = { readonly [Name in JobName]?: z.output<typeof change> | undefined };

const configuration = z.strictObject({
  $schema: z.string().optional(),
  jobs: z.strictObject(
    Object.fromEntries(jobNames.map((job) => [job, change.optional()])) as {
      [Name in JobName]: z.ZodOptional<typeof change>;
    },
  ),
});

function faultsOf(issue: z.core.$ZodIssue): { path: readonly PropertyKey[]; problem: string }[] {
  if (issue.code === 'unrecognized_keys') {
    const isJob = issue.path.length === 1 && issue.path[0] === 'jobs';
    const known = isJob ? jobNames : issue.path.length === 0 ? ['jobs'] : Object.keys(change.shape);
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      problem: `there is no ${isJob ? 'job' : 'setting'} "${key}". Expected one of: ${known.join(', ')}`,
    }));
  }
  return [{ path: issue.path, problem: `${issue.path.join('.') || 'the file'}: ${issue.message}` }];
}

function refuseWhatIsNotJson(text: string, name: string): void {
  const message = problemOfJson(text);
  if (message === undefined) return;
  const rows = text.split('\n');
  // Not every message of JSON.parse says where: the first line after which the text cannot be completed any more does.
  const index = rows.findIndex((_, row) => isBroken(rows.slice(0, row + 1).join('\n')));
  throw unusable([`${name}, line ${index === -1 ? rows.length : index + 1}: this is not JSON: ${message}`]);
}

function problemOfJson(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether a text is wrong, and not merely unfinished. */
function isBroken(text: string): boolean {
  const message = problemOfJson(text);
  if (message === undefined || /Unexpected end|Unterminated/.test(message)) return false;
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined || Number(position) < text.trimEnd().length;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw unusable([
      `The file of SCHEDULER_CONFIG cannot be read: ${message}. Set it to the path of a JSON file, or not at all`,
    ]);
  }
}

const unusable = (faults: readonly string[]): CommandError =>
  new CommandError(`${faults.join('.\n')}.`, { exitCode: exitCodes.cannotStart });
