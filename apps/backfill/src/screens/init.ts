import { relative } from 'node:path';
import type { PlanReport } from '../plan-report.js';
import type { DatabaseSight } from '../init/see-database.js';
import { renderPlan } from './plan.js';

/** What `init` prints with `--json`. */
export interface InitReport {
  readonly database: DatabaseSight;
  readonly file: {
    readonly path: string;
    /** Variables that were set in it; never their values. */
    readonly changed: readonly string[];
    readonly warnings: readonly string[];
  };
  readonly plan: PlanReport;
}

/** The plan, and the commands that come next. */
export function renderInit({ database, plan }: InitReport): string {
  const next = [
    ...(database.pending.length > 0 ? [['migrate', 'makes our tables in your database']] : []),
    ['run --days-back 7', 'a week, to look at'],
    ['run', 'all of the above; Ctrl+C and run it again as you like'],
  ];
  const lines = next.map(([words = '', about = '']) => `  npm run backfill -- ${words.padEnd(20)}${about}`);
  return [renderPlan(plan), '', 'Everything is ready. Next:', ...lines].join('\n');
}

/** Where the rows will go, and whether they can. */
export function databaseSentence({ kind, label, version, isPooled, pending }: DatabaseSight): string {
  const server = `Postgres ${version}`;
  if (kind === 'embedded')
    return `Database: the embedded ${server}, kept in ${relative(process.cwd(), label) || label}.`;
  const pooler = isPooled ? ', through a transaction pooler' : '';
  const state = pending.length === 0 ? 'our tables are up to date' : 'it can take our tables, and lacks them yet';
  const some = pending.length > 0 ? ` (${pending.join(', ')})` : '';
  return `Database: ${label}, ${server}${pooler}; ${state}${some}.`;
}

/** What was written, by names alone. */
export function fileSentence(path: string, changed: readonly string[]): string {
  if (changed.length === 0) return `Settings: ${path} says all of it already.`;
  return `Settings: ${path} now sets ${changed.join(', ')}; only you can read it.`;
}

interface FileDoubts {
  readonly isSeenByGit: boolean;
  readonly overruled: readonly { readonly name: string; readonly by: string }[];
}

/** What will surprise somebody later. */
export function fileWarnings(path: string, { isSeenByGit, overruled }: FileDoubts): string[] {
  return [
    ...(isSeenByGit ? [`Warning: git does not ignore ${path}, which holds a password. Add it to .gitignore.`] : []),
    ...overruled.map(({ name, by }) => `Warning: ${by} sets ${name} too, to something else, and wins over ${path}.`),
  ];
}
