import { statfs } from 'node:fs/promises';
import type { Settings } from '@darkhorses/command';
import { plan, type Plan, type Preflight, type Scope, status } from '@darkhorses/ingest';

/** What `plan` prints. */
export interface PlanReport extends Plan {
  /** What the account can see, in sentences. */
  readonly account: readonly string[];
  /** Null for no limit. */
  readonly requestsPerSecond: number | null;
  readonly database: { readonly payloads: number; readonly database: number };
  /** Bytes free beside the embedded database; null for a database elsewhere. */
  readonly free: number | null;
}

/** What a plan is made from, beside the ledger. */
export interface PlanSurroundings {
  readonly settings: Pick<Settings, 'racingApi' | 'databaseUrl' | 'home'>;
  readonly scope: Scope;
  /** What the account can see. */
  readonly seen: Preflight;
  /** As if what is loaded were to be loaded again. */
  readonly force?: boolean;
}

/** Asks the ledger what a run would do; nothing is written. */
export async function reportPlan(
  sql: Parameters<typeof plan>[0],
  { settings, scope, seen: { reach, explanation }, force = false }: PlanSurroundings,
): Promise<PlanReport> {
  const { maxRequestsPerSecond: rate } = settings.racingApi;
  const planned = await plan(sql, { scope, reach, requestsPerSecond: rate, force });
  const { bytes } = await status(sql, scope, reach);
  return {
    ...planned,
    account: explanation,
    requestsPerSecond: Number.isFinite(rate) ? rate : null,
    database: bytes,
    free: settings.databaseUrl === undefined ? await freeBytes(settings.home) : null,
  };
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
