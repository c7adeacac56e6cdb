import { accountKey, createApiUsage, postgresLimiterStore } from '@darkhorses/ingest';
import {
  createLimiter,
  createRacingApi,
  type Hooks,
  type RacingApi,
  type RacingApiOptions,
} from '@darkhorses/racing-api';
import type { Sql } from '@darkhorses/schema';
import type { InvocationTime } from '../run/invocation.js';
import type { Log } from '../run/log.js';
import { formatDuration } from '../screen/figures.js';
import { requireAccount, type Settings } from '../settings/settings.js';

/** The API as the account of the settings may use it. */
export interface Account {
  readonly api: RacingApi;
  /** Stores what was counted of its use, and ends the counting. */
  close(): Promise<void>;
}

/** What an account works with. */
export interface AccountSurroundings {
  /** Absent where the database has no tables of ours yet: nobody shares the pace through it then, and nothing is counted. */
  readonly sql: Sql | undefined;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly client?: (InvocationTime['client'] & Pick<RacingApiOptions, 'retry'>) | undefined;
  /** Told of every request too, beside what counts them. */
  readonly hooks?: Hooks;
}

const FLUSH_EVERY = 15_000;

/**
 * Opens the API for the account of the settings. The pace is kept in the database, so that every process of the account
 * shares it.
 *
 * @throws SettingsError without an account
 */
export function openAccount(
  settings: Settings,
  { sql, log, signal, client, hooks = {} }: AccountSurroundings,
): Account {
  const { username, password } = requireAccount(settings);
  const { baseUrl, maxRequestsPerSecond } = settings.racingApi;
  const usage = createApiUsage();
  const key = accountKey(baseUrl, username.reveal());
  const limiter = createLimiter({ ...(sql && { store: postgresLimiterStore(sql, { key }) }), maxRequestsPerSecond });
  const api = createRacingApi({
    ...client,
    username: username.reveal(),
    password: password.reveal(),
    baseUrl,
    limiter,
    signal,
    hooks: bothOf(hooks, { ...usage.hooks, ...told(usage.hooks, log) }),
  });
  const uncounted = (error: unknown) => log.debug({ err: error }, 'The requests made could not be counted.');
  const stop = sql ? usage.flushEvery(sql, FLUSH_EVERY, uncounted) : () => Promise.resolve();
  // A count is not worth the outcome of a command: without the database, the command has worse to say.
  return { api, close: () => stop().catch(uncounted) };
}

/** Each event to one, then to the other. */
function bothOf(one: Hooks, other: Hooks): Required<Hooks> {
  return {
    onRequest(event) {
      one.onRequest?.(event);
      other.onRequest?.(event);
    },
    onResponse(event) {
      one.onResponse?.(event);
      other.onResponse?.(event);
    },
    onFailure(event) {
      one.onFailure?.(event);
      other.onFailure?.(event);
    },
    onRetry(event) {
      one.onRetry?.(event);
      other.onRetry?.(event);
    },
  };
}

/** The same hooks, with a line in the log for those who want to see every request. */
function told(hooks: Hooks, log: Log): Pick<Required<Hooks>, 'onResponse' | 'onRetry'> {
  return {
    onResponse(event) {
      const { operation, url, attempt, status, bytes, duration } = event;
      const fields = { operation, url, attempt, status, bytes: bytes.byteLength, ms: Math.round(duration) };
      log.trace(fields, 'The API answered.');
      hooks.onResponse?.(event);
    },
    onRetry(event) {
      const { operation, url, attempt, wait, error } = event;
      // A first failure is daily bread; from the third on a person wonders why nothing moves.
      const level = attempt < 3 ? 'debug' : 'info';
      log[level](
        { operation, url, attempt, ms: Math.round(wait) },
        `Asking again in ${formatDuration(wait)}: ${error.message}`,
      );
      hooks.onRetry?.(event);
    },
  };
}
