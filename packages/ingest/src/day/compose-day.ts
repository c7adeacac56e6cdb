/** One complete read of a day: every race of every page, as the API sent it. */
export interface Version<Race> {
  /** When the read ended, ISO with zone. Before or after a race's off decides what its card may say. */
  readonly fetched_at: string;
  readonly races: readonly Race[];
}

/** What a race of either dataset must tell for its versions to be compared. */
export interface ListedRace {
  readonly race_id?: string | null;
  readonly off_dt?: string | null;
}

/** A race on a card: who is in it, and what a later card may still tell after the off. */
export interface ListedCard extends ListedRace {
  readonly race_status?: string | null;
  readonly is_abandoned?: boolean | null;
  readonly runners?: readonly { readonly horse_id?: string | null }[] | null;
}

/** What is known of a day once all its versions are weighed, ready for `rowsOfDay`. */
export interface ComposedDay<Card, Result> {
  readonly card?: Version<Card>;
  readonly result?: Version<Result>;
  /** The versions in which horses that left the card since were last seen, oldest first. */
  readonly earlierCards: readonly Version<Card>[];
  /** Races that the newest complete reads no longer list: their rows stay, with status `removed`. */
  readonly removed: ReadonlySet<string>;
  /** The versions that decide nothing any more: forgetting them changes no composition, now or later. */
  readonly spent: { readonly racecards: readonly string[]; readonly results: readonly string[] };
}

/**
 * Weighs the stored versions of a day's racecards and results into one card and one result.
 *
 * A race's card is the last one read before its off; where none was, the first one read after it. So a card read
 * when the race was over can never bring hindsight to what was known before. A race's result is the newest one.
 * The order in which versions are given does not matter.
 *
 * @example
 * composeDay({ racecards: [{ fetched_at: '2025-10-13T06:00:00Z', races }], results: [] }).card?.races.length;
 */
export function composeDay<Card extends ListedCard, Result extends ListedRace>(stored: {
  readonly racecards: readonly Version<Card>[];
  readonly results: readonly Version<Result>[];
}): ComposedDay<Card, Result> {
  const cards = weigh(stored.racecards, decidingCard);
  const results = weigh(stored.results, newest);
  const live = new Set([...cards.live, ...results.live]);
  const removed = new Set([...cards.races.keys(), ...results.races.keys()].filter((id) => !live.has(id)));
  const earlierCards = lastSeen(cards);
  const card = cards.newest && {
    fetched_at: cards.newest.fetched_at,
    races: [
      ...[...cards.races.values()].map(({ deciding, latest }) => withLatestStatus(deciding.race, latest.race)),
      ...cards.nameless,
    ],
  };
  // A result that the API took back does not count while the race stands on a live card.
  const standing = [...results.races].filter(([id]) => results.live.has(id) || removed.has(id));
  const result = results.newest && {
    fetched_at: results.newest.fetched_at,
    races: [...standing.map(([, { deciding }]) => deciding.race), ...results.nameless],
  };
  return {
    ...(card && { card }),
    ...(result && { result }),
    earlierCards,
    removed,
    spent: {
      racecards: spentOf(cards, new Set(earlierCards.map(({ fetched_at }) => fetched_at))),
      results: spentOf(results),
    },
  };
}

interface Sighting<Race> {
  readonly race: Race;
  readonly version: Version<Race>;
}

interface Weighed<Race> {
  /** Oldest first. */
  readonly versions: readonly Version<Race>[];
  readonly newest: Version<Race> | undefined;
  readonly races: ReadonlyMap<string, WeighedRace<Race>>;
  /** Races that the newest version lists. */
  readonly live: ReadonlySet<string>;
  /** What the newest version lists without an id: it cannot be weighed, and must not be lost before somebody rejects it. */
  readonly nameless: readonly Race[];
}

interface WeighedRace<Race> {
  /** Oldest first. */
  readonly sightings: readonly Sighting<Race>[];
  readonly deciding: Sighting<Race>;
  readonly latest: Sighting<Race>;
}

/** Given all sightings of one race, oldest first: the one that is believed. */
type Choose = <Race extends ListedRace>(sightings: readonly Sighting<Race>[]) => Sighting<Race> | undefined;

const newest: Choose = (sightings) => sightings.at(-1);

const decidingCard: Choose = (sightings) => sightings.findLast(beforeTheOff) ?? sightings[0];

function beforeTheOff({ race, version }: Sighting<ListedRace>): boolean {
  return (
    typeof race.off_dt !== 'string' || race.off_dt === '' || Date.parse(version.fetched_at) < Date.parse(race.off_dt)
  );
}

function weigh<Race extends ListedRace>(stored: readonly Version<Race>[], choose: Choose): Weighed<Race> {
  const versions = stored.toSorted((a, b) => Date.parse(a.fetched_at) - Date.parse(b.fetched_at));
  const seen = new Map<string, Sighting<Race>[]>();
  for (const version of versions) {
    for (const race of version.races) {
      const id = idOf(race);
      if (id !== undefined) seen.set(id, [...(seen.get(id) ?? []), { race, version }]);
    }
  }
  const races = new Map<string, WeighedRace<Race>>();
  for (const [id, sightings] of seen) {
    const [deciding, latest] = [choose(sightings), sightings.at(-1)];
    if (deciding && latest) races.set(id, { sightings, deciding, latest });
  }
  const last = versions.at(-1);
  const live = new Set([...races].filter(([, { latest }]) => latest.version === last).map(([id]) => id));
  const nameless = last?.races.filter((race) => idOf(race) === undefined) ?? [];
  return { versions, newest: last, races, live, nameless };
}

/** What the API sends is typed by its description; what it sends one day may be anything. */
function idOf(race: ListedRace | null): string | undefined {
  const id: unknown = race?.race_id;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Of each race, the versions before the deciding one in which a horse that it no longer lists was seen last. */
function lastSeen<Card extends ListedCard>({ versions, races }: Weighed<Card>): Version<Card>[] {
  const kept = new Map<Version<Card>, Card[]>();
  for (const { sightings, deciding } of races.values()) {
    const accounted = new Set(horsesOf(deciding.race));
    // A reading after the off, of a race that was then put off, must not count: it may be forgotten by then.
    const before = sightings.slice(0, sightings.indexOf(deciding)).filter(beforeTheOff);
    for (const { race, version } of before.toReversed()) {
      const horses = horsesOf(race);
      if (horses.some((horse) => !accounted.has(horse))) kept.set(version, [...(kept.get(version) ?? []), race]);
      for (const horse of horses) accounted.add(horse);
    }
  }
  return versions.flatMap((version) => {
    const seen = kept.get(version);
    return seen ? [{ fetched_at: version.fetched_at, races: seen }] : [];
  });
}

function horsesOf({ runners }: ListedCard): string[] {
  const listed: readonly (null | { readonly horse_id?: unknown })[] = Array.isArray(runners) ? runners : [];
  return listed.flatMap((runner) => (typeof runner?.horse_id === 'string' && runner.horse_id) || []);
}

function spentOf<Race>({ versions, newest: last, races }: Weighed<Race>, needed = new Set<string>()): string[] {
  if (last) needed.add(last.fetched_at);
  for (const { deciding, latest } of races.values()) {
    needed.add(deciding.version.fetched_at).add(latest.version.fetched_at);
  }
  return versions.map(({ fetched_at }) => fetched_at).filter((time) => !needed.has(time));
}

function withLatestStatus<Card extends ListedCard>(deciding: Card, latest: Card): Card {
  if (deciding === latest) return deciding;
  return {
    ...deciding,
    ...('race_status' in latest && { race_status: latest.race_status }),
    ...('is_abandoned' in latest && { is_abandoned: latest.is_abandoned }),
  };
}
