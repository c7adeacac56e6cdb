import { AuthenticationError } from '../errors/authentication-error.js';
import { MalformedResponseError } from '../errors/malformed-response-error.js';
import { NotFoundError } from '../errors/not-found-error.js';
import { PlanError } from '../errors/plan-error.js';
import type { RacingApiError } from '../errors/racing-api-error.js';
import { RateLimitError } from '../errors/rate-limit-error.js';
import { ServerError } from '../errors/server-error.js';
import { ValidationError } from '../errors/validation-error.js';

export interface Failure {
  readonly error: RacingApiError;
  /** Whether sending the request again may help. */
  readonly passing: boolean;
  /** How long the API asks to wait, 0 where it does not say. @unit milliseconds */
  readonly retryAfter: number;
}

export function isFailure(outcome: object): outcome is Failure {
  return 'error' in outcome;
}

export interface FailedAnswer {
  readonly operation: string;
  readonly attempts: number;
  readonly status: number;
  readonly detail: unknown;
  readonly retryAfter: number;
  readonly retryAt: Date | undefined;
}

/** The failure that an answer with another status than 200 means, and what its reader should do. */
export function failureOf(answer: FailedAnswer): Failure {
  const { operation, status, detail, attempts } = answer;
  const what = `GET ${operation} failed with ${status}`;
  const said = describe(detail);
  const saying = said === '' ? '' : ` The API says: ${said}.`;
  const lasting = (error: RacingApiError): Failure => ({ error, passing: false, retryAfter: 0 });
  const passing = (error: RacingApiError): Failure => ({ error, passing: true, retryAfter: answer.retryAfter });

  if ((status === 401 || status === 403) && /\bplan\b/i.test(said)) {
    return lasting(
      new PlanError(
        `${what}: the account's plan does not include it.${saying} Use an operation of your plan, or upgrade the account.`,
        answer,
      ),
    );
  }
  if (status === 401) {
    return lasting(
      new AuthenticationError(
        `${what}: the API does not accept the username and password.${saying} Check both, spaces at their ends included.`,
        answer,
      ),
    );
  }
  if (status === 403) {
    return lasting(
      new AuthenticationError(
        `${what}: the API, or the edge before it, refuses this account or this address.${saying} ` +
          'If the credentials are right, wait some minutes: too many requests block an address for a while.',
        answer,
      ),
    );
  }
  if (status === 404) {
    return lasting(
      new NotFoundError(
        `${what}: the API has nothing there.${saying} Check the id: it may be unknown to the API.`,
        answer,
      ),
    );
  }
  if (status === 429) {
    return passing(
      new RateLimitError(
        `${what}: too many requests, ${times(attempts)}.${saying} ${until(answer.retryAt)}` +
          'Lower maxRequestsPerSecond, or share one limiter among all that use the account.',
        answer,
      ),
    );
  }
  if (status === 408 || status >= 500) {
    return passing(
      new ServerError(
        `${what}, ${times(attempts)}.${saying} ${until(answer.retryAt)}The fault is the API's: try later.`,
        answer,
      ),
    );
  }
  if (status >= 400) {
    return lasting(
      new ValidationError(`${what}: the API refuses what was asked.${saying} Correct the parameters.`, answer),
    );
  }
  return lasting(new MalformedResponseError(`${what}, which is no answer to a GET.${saying} Check baseUrl.`, answer));
}

/** `after 1 attempt`, `after 6 attempts` */
export function times(attempts: number): string {
  return `after ${attempts} attempt${attempts === 1 ? '' : 's'}`;
}

function until(retryAt: Date | undefined): string {
  return retryAt === undefined ? '' : `It may be asked again at ${retryAt.toISOString()}. `;
}

// Longer explanations are pages of HTML, or harm.
const longest = 300;

/** The API's `detail` as a sentence: plain text, or a list of parameters and what is wrong with each. */
function describe(detail: unknown): string {
  if (detail === undefined || detail === null) return '';
  try {
    return shown(sentenceOf(detail));
  } catch {
    // Lists within lists overflow the stack, and an object may pretend to be a text.
    return 'something that cannot be shown';
  }
}

function sentenceOf(detail: unknown): string {
  if (typeof detail === 'string') return detail.slice(0, longest).replace(/\.$/, '');
  if (!Array.isArray(detail)) return JSON.stringify(detail);
  return detail.slice(0, 20).map(describeOne).join('; ');
}

function describeOne(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  const location = 'loc' in entry && Array.isArray(entry.loc) ? entry.loc.slice(1).join('.') : '';
  const message = 'msg' in entry ? String(entry.msg) : JSON.stringify(entry);
  return location === '' ? message : `${location}: ${message}`;
}

/** Some of a text, without what a terminal would obey instead of showing it. */
const shown = (text: string): string => text.slice(0, longest).replaceAll(/\p{Cc}+/gu, ' ');
