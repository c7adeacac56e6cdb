import { storableText } from '@darkhorses/extract';
import { IncompleteDayError, LostLeaseError, OutOfReachError, UnexpectedRacesError } from '../errors.js';

/**
 * What a failure means for the run.
 * - `stop`: every other day would fail alike and asking again does harm: credentials, plan, a full disk.
 * - `outage`: likely everyone's trouble and likely to pass; several in a row pause the run.
 * - `day`: the trouble of this one day; it is recorded and the run goes on.
 * - `lost`: another worker has the day; not a failure at all.
 */
export type Consequence = 'stop' | 'outage' | 'day' | 'lost';

/** A failure as the ledger keeps it: a word to group by, a sentence to read, and what follows. */
export interface Failure {
  readonly class: string;
  readonly message: string;
  readonly consequence: Consequence;
}

/**
 * Sorts whatever was thrown while a day was loaded by what must happen next.
 *
 * @example
 * classifyFailure(new LostLeaseError('...')).consequence; // 'lost'
 */
export function classifyFailure(error: unknown): Failure {
  const cause = rootOf(error);
  const message = cause instanceof Error ? cause.message : String(cause);
  const [failureClass, consequence] = known(cause) ?? ['unexpected', 'day'];
  return { class: failureClass, message: quotable(message), consequence };
}

/**
 * A message may quote what the API sent: one character that Postgres refuses, and the failure would be told nowhere; one that a
 * terminal obeys, and it would be told otherwise.
 */
const quotable = (message: string): string =>
  storableText(message.slice(0, 2000)).replaceAll(/(?![\n\t])\p{Cc}/gu, ' ');

function known(error: unknown): readonly [string, Consequence] | undefined {
  if (error instanceof LostLeaseError) return ['lost_lease', 'lost'];
  if (error instanceof UnexpectedRacesError) return ['unexpected_races', 'day'];
  if (error instanceof OutOfReachError) return ['plan', 'stop'];
  if (error instanceof IncompleteDayError) return ['incomplete', 'day'];
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return byName[error.name] ?? (code === undefined ? undefined : byCode(code));
}

// By name and not by class, so that errors survive two copies of the client in one process.
const byName: Readonly<Record<string, readonly [string, Consequence]>> = {
  AuthenticationError: ['authentication', 'stop'],
  PlanError: ['plan', 'stop'],
  ValidationError: ['invalid_request', 'stop'],
  NotFoundError: ['not_found', 'day'],
  IncompleteListError: ['incomplete', 'day'],
  UnexpectedProfileError: ['unexpected_profile', 'day'],
  UnexpectedListError: ['unexpected_list', 'day'],
  MalformedResponseError: ['malformed', 'outage'],
  RateLimitError: ['rate_limited', 'outage'],
  QueueTimeoutError: ['rate_limited', 'outage'],
  ServerError: ['server', 'outage'],
  NetworkError: ['network', 'outage'],
  TimeoutError: ['timeout', 'outage'],
  AbortedError: ['aborted', 'lost'],
  AbortError: ['aborted', 'lost'],
};

/** Postgres' SQLSTATE, postgres.js' own codes, and those of the socket below. */
function byCode(code: string): readonly [string, Consequence] | undefined {
  if (code === '25006') return ['database_read_only', 'stop'];
  if (code === '53100') return ['database_disk_full', 'stop'];
  if (code === '3D000' || code.startsWith('28')) return ['database_refused', 'stop'];
  // A missing table or column, or a right that we lack: no day can be written before someone acts.
  if (code.startsWith('42')) return ['database_schema', 'stop'];
  if (/^(08|53|57|58|XX)/.test(code) || /^(CONNECTION_|CONNECT_TIMEOUT|E[A-Z]+$)/.test(code))
    return ['database', 'outage'];
  if (/^(40|55)/.test(code)) return ['database_conflict', 'day'];
  if (/^(22|23)/.test(code)) return ['database_rejected', 'day'];
  return undefined;
}

/** An AggregateError (a refused connection on several addresses) says nothing itself: its first cause does. */
function rootOf(error: unknown): unknown {
  return error instanceof AggregateError && error.errors.length > 0 && !('code' in error) ? error.errors[0] : error;
}
