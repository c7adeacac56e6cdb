import type { Feed } from '@darkhorses/schema';
import { parseOffTime } from '../concepts/off-time.js';
import { isNonRunnerMark } from '../concepts/jockey.js';
import type { DayPayload, DayPayloads } from '../day/day-payloads.js';
import { isObject } from '../payload/fields.js';
import type { JsonObject } from '../payload/fields.js';

/** One item of a payload that tells something of a row: a race, or a runner in its race, a profile, an item of a list. */
export interface Telling {
  readonly feed: Feed;
  readonly item: JsonObject;
  readonly runner?: JsonObject;
}

/**
 * All tellings of a day, the weightiest last: by off time, a race's card before its result. Of a race's cards the newest
 * counts, and of a horse that is on it no more the last card that had it.
 */
export function tellingsOfDay(day: DayPayloads): Telling[] {
  const cards = [day.card, ...(day.earlierCards ?? []).toSorted((a, b) => readAt(b) - readAt(a))].map(racesOf);
  const results = racesOf(day.result);
  const ids = new Set([...cards, results].flatMap((races) => [...races.keys()]));
  const offTime = (id: string) =>
    [results, ...cards].map((races) => parseOffTime(races.get(id)?.race['off_dt'])).find((off) => off) ??
    `${day.date}T00:00:00.000Z`;
  return [...ids]
    .toSorted((a, b) => compare(offTime(a), offTime(b)) || compare(a, b))
    .flatMap((id) => {
      const [current, ...before] = cards.flatMap((races) => races.get(id) ?? []);
      const isGone = (!cards[0]?.has(id) && !results.has(id)) || (day.removed?.has(id) ?? false);
      const left = before.filter(({ fetchedAt, race }) => fetchedAt < (parseOffTime(race['off_dt']) ?? '~'));
      return [
        ...tellingsOfCards([...(current ? [current] : []), ...left]),
        ...tellings('result', results.get(id)?.race),
        ...(isGone ? [removalOf(id)] : []),
      ];
    });
}

// That a race is not listed any more is told by no field of it.
function removalOf(race_id: string): Telling {
  return { feed: 'card', item: { race_id, race_status: 'removed' } };
}

interface ToldRace {
  readonly race: JsonObject;
  readonly fetchedAt: string;
}

const readAt = ({ fetched_at }: DayPayload) => Date.parse(fetched_at);

function racesOf(payload: DayPayload | undefined): Map<string, ToldRace> {
  const races = new Map<string, ToldRace>();
  for (const race of payload?.races ?? []) {
    if (!isObject(race) || typeof race['race_id'] !== 'string') continue;
    const fetchedAt = new Date(payload?.fetched_at ?? '').toISOString();
    races.set(race['race_id'], { race, fetchedAt });
  }
  return races;
}

/** Of a race's cards, the newest first: those who left it, then the race, then those on it. */
function tellingsOfCards(cards: readonly ToldRace[]): Telling[] {
  const seen = new Set<unknown>();
  const [current = [], ...left] = cards.map(({ race }) => {
    const news = tellings('card', race).filter(({ runner }) => !runner || !seen.has(runner['horse_id']));
    for (const { runner } of news) if (runner) seen.add(runner['horse_id']);
    return news;
  });
  return [...byHorse(left.flat().filter(({ runner }) => runner)), ...current];
}

function tellings(feed: 'card' | 'result', race: JsonObject | undefined): Telling[] {
  if (!race) return [];
  const runners = Array.isArray(race['runners']) ? race['runners'].filter(isObject) : [];
  const unique = new Map(runners.map((runner) => [String(runner['horse_id']), runner]));
  return [
    { feed, item: race },
    ...byHorse([...unique.values()].map((runner) => ({ feed, item: race, runner: withoutNobody(runner) }))),
  ];
}

function byHorse(ofRunners: readonly Telling[]): Telling[] {
  const id = ({ runner }: Telling) => String(runner?.['horse_id']);
  return ofRunners.toSorted((a, b) => compare(id(a), id(b)));
}

// NON-RUNNER comes with an id and sometimes a claim, which are nobody's: they are no values that a row should have.
function withoutNobody(runner: JsonObject): JsonObject {
  return isNonRunnerMark(runner['jockey']) ? { ...runner, jockey: '', jockey_id: '' } : runner;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
