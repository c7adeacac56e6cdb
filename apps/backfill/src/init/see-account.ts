import {
  CommandError,
  type DatabaseWorkplace,
  exitCodes,
  type Invocation,
  openAccount,
  type Settings,
} from '@darkhorses/command';
import { classifyFailure, type Preflight, preflight } from '@darkhorses/ingest';
import { whereFrom } from './credentials.js';

/** The API does not take the credentials: others may do. */
export class RefusedCredentialsError extends CommandError {
  override readonly name = 'RefusedCredentialsError';
}

export interface AccountSight {
  readonly settings: Settings;
  /** Absent where the database has no tables of ours yet. */
  readonly sql: DatabaseWorkplace['sql'] | undefined;
}

/** Somebody waits for the answer: an API that is away for longer is told rather than waited for. */
const retry = { retries: 2 };

/**
 * What the account can see.
 *
 * @throws {RefusedCredentialsError} {CommandError} that says what to do: credentials, a plan too small, no answer
 */
export async function seeAccount(
  { signal, time }: Invocation,
  { log, now }: Pick<DatabaseWorkplace, 'log' | 'now'>,
  { settings, sql }: AccountSight,
): Promise<Preflight> {
  const account = openAccount(settings, { sql, log, signal, client: { ...time?.client, retry } });
  try {
    const seen = await preflight(account.api, { now, signal });
    if (seen.results !== 'none' || seen.racecards) return seen;
  } catch (error) {
    throw explained(error, settings.racingApi.baseUrl);
  } finally {
    await account.close();
  }
  throw cannotStart(
    'The account is accepted, but its plan shows neither results nor racecards by date. Results need the Standard plan, ' +
      'racecards the Pro plan: choose one at https://www.theracingapi.com/#subscribe, then run init again.',
  );
}

function explained(error: unknown, baseUrl: string): unknown {
  const { class: kind, message } = classifyFailure(error);
  if (kind === 'authentication') {
    return new RefusedCredentialsError(`${message}\n${whereFrom}.`, { exitCode: exitCodes.cannotStart, cause: error });
  }
  if (!['network', 'timeout', 'server', 'rate_limited', 'malformed'].includes(kind)) return error;
  const advice = 'Look whether the address is right and this machine reaches it, then run init again.';
  return cannotStart(`${baseUrl} does not answer as it should: ${message}\n${advice}`, error);
}

const cannotStart = (message: string, cause?: unknown) =>
  new CommandError(`${message} Nothing was written.`, { exitCode: exitCodes.cannotStart, cause });
