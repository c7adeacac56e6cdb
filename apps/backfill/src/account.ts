import { requireAccount, type Settings } from '@darkhorses/command';
import { accountKey, createApiUsage, postgresLimiterStore } from '@darkhorses/ingest';
import { createLimiter, createRacingApi, type RacingApi } from '@darkhorses/racing-api';
import type { Sql } from '@darkhorses/schema';

/** The API as the account of the settings may use it. */
export interface Account {
  readonly api: RacingApi;
  /** Stores what was counted of its use, and ends the counting. */
  close(): Promise<void>;
}

const FLUSH_EVERY = 15_000;

/**
 * Opens the API for the account of the settings. The pace is kept in the database, so that every process of the account
 * shares it.
 *
 * @throws SettingsError without an account
 */
export function openAccount(settings: Settings, sql: Sql, { signal }: { readonly signal: AbortSignal }): Account {
  const { username, password } = requireAccount(settings);
  const { baseUrl, maxRequestsPerSecond } = settings.racingApi;
  const usage = createApiUsage();
  const key = accountKey(baseUrl, username.reveal());
  const limiter = createLimiter({ store: postgresLimiterStore(sql, { key }), maxRequestsPerSecond });
  const api = createRacingApi({
    username: username.reveal(),
    password: password.reveal(),
    baseUrl,
    limiter,
    signal,
    hooks: usage.hooks,
  });
  return { api, close: usage.flushEvery(sql, FLUSH_EVERY) };
}
