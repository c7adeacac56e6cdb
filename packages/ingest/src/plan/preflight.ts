import { NotFoundError, PlanError, type RacingApi, ValidationError } from '@darkhorses/racing-api';
import { addDays, londonDay } from '../day/london-day.js';
import { countResults, oldSaturday } from './old-results.js';
import { firstRacecards, firstResults, type Reach, racecardsAhead, rollingDays } from './reach.js';

/** What a preflight found out about an account. */
export interface Preflight {
  readonly reach: Reach;
  /** Whether results go back to 1988, for a year only, or are not in the plan at all. */
  readonly results: 'history' | 'rolling' | 'none';
  readonly racecards: boolean;
  /** Requests that were made. */
  readonly calls: number;
  /** The findings in sentences, for people. */
  readonly explanation: readonly string[];
}

export interface PreflightOptions {
  /** The time by the database's clock. */
  readonly now: () => Date;
  readonly signal?: AbortSignal;
}

/**
 * Asks the API what the account can see: two or three small requests.
 *
 * Results that the account does not reach may be refused, or come as an empty page. So the day asked for is a Saturday, on
 * which there was racing for certain.
 *
 * @throws AuthenticationError where the credentials are wrong; NetworkError and its kin where nothing can be found out
 * @example
 * const { reach, explanation } = await preflight(api, { now: await databaseClock(database.sql) });
 */
export async function preflight(api: RacingApi, { now, signal }: PreflightOptions): Promise<Preflight> {
  const today = londonDay(now());
  let calls = 0;
  const sees = async (look: () => Promise<number>): Promise<number | undefined> => {
    calls += 1;
    return look().catch(unlessOutOfPlan);
  };
  const old = await sees(() => countResults(api, oldSaturday(today), signal));
  // An empty page of an old day says that the plan has results; a refusal may be about the day or about the plan.
  const recent = old ?? (await sees(() => countResults(api, addDays(today, -7), signal)));
  const cards = await sees(() => countRacecards(api, today, signal));
  const results = old ? 'history' : recent === undefined ? 'none' : 'rolling';
  const racecards = cards !== undefined;
  return {
    reach: reachOf(today, results, racecards),
    results,
    racecards,
    calls,
    explanation: [resultsSentences[results], racecardsSentence(racecards)],
  };
}

async function countRacecards(api: RacingApi, day: string, signal?: AbortSignal): Promise<number> {
  const query = { date: day, region_codes: ['gb', 'ire'], limit: 1 };
  return (await api.GET('/v1/racecards/pro', { params: { query }, lane: 'interactive', signal })).total ?? 0;
}

function unlessOutOfPlan(error: unknown): undefined {
  if (PlanError.isInstance(error) || ValidationError.isInstance(error) || NotFoundError.isInstance(error)) return;
  throw error;
}

function reachOf(today: string, results: Preflight['results'], racecards: boolean): Reach {
  const firstOfResults = { history: firstResults, rolling: addDays(today, -rollingDays), none: null };
  return {
    racecards: { from: racecards ? firstRacecards : null, to: addDays(today, racecardsAhead), rolling: false },
    results: { from: firstOfResults[results], to: today, rolling: results === 'rolling' },
  };
}

const resultsSentences: Readonly<Record<Preflight['results'], string>> = {
  history: `Results: all history, from ${firstResults} to today.`,
  rolling: `Results: the last ${rollingDays} days. Older ones need the historical add-on of The Racing API.`,
  none: 'Results: none. They need the Standard plan of The Racing API or a higher one.',
};

const racecardsSentence = (seen: boolean): string =>
  seen
    ? `Racecards: from ${firstRacecards} to ${racecardsAhead} days ahead.`
    : 'Racecards: none. They need the Pro plan of The Racing API.';
