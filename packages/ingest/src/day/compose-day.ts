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

/** What a later card may still tell after the off, because it is about the race and not a hint of who won it. */
export interface ListedCard extends ListedRace {
  readonly race_status?: string | null;
  readonly is_abandoned?: boolean | null;
}

/** What is known of a day once all its versions are weighed, ready for `rowsOfDay`. */
export interface ComposedDay<Card, Result> {
  readonly card?: { readonly races: Card[]; readonly fetched_at: string };
  readonly result?: { readonly races: Result[]; readonly fetched_at: string };
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
  const card = cards.newest && {
    races: [...cards.races.values()].map(({ deciding, latest }) => withLatestStatus(deciding, latest)),
    fetched_at: cards.newest.fetched_at,
  };
  // A result that the API took back does not count while the race stands on a live card.
  const standing = [...results.races].filter(([id]) => results.live.has(id) || removed.has(id));
  const result = results.newest && {
    races: standing.map(([, { deciding }]) => deciding),
    fetched_at: results.newest.fetched_at,
  };
  return {
    ...(card && { card }),
    ...(result && { result }),
    removed,
    spent: { racecards: cards.spent, results: results.spent },
  };
}

interface Sighting<Race> {
  readonly race: Race;
  readonly version: Version<Race>;
}

/** Given all sightings of one race, oldest first: the one that is believed. */
type Choose = <Race extends ListedRace>(sightings: readonly Sighting<Race>[]) => Sighting<Race> | undefined;

const newest: Choose = (sightings) => sightings.at(-1);

const decidingCard: Choose = (sightings) => sightings.findLast(beforeTheOff) ?? sightings[0];

function beforeTheOff({ race, version }: Sighting<ListedRace>): boolean {
  return !race.off_dt || Date.parse(version.fetched_at) < Date.parse(race.off_dt);
}

function weigh<Race extends ListedRace>(stored: readonly Version<Race>[], choose: Choose) {
  const versions = stored.toSorted((a, b) => Date.parse(a.fetched_at) - Date.parse(b.fetched_at));
  const sightings = new Map<string, Sighting<Race>[]>();
  for (const version of versions) {
    for (const race of version.races) {
      if (!race.race_id) continue;
      const seen = sightings.get(race.race_id);
      if (seen) seen.push({ race, version });
      else sightings.set(race.race_id, [{ race, version }]);
    }
  }
  const last = versions.at(-1);
  const needed = new Set<Version<Race>>(last ? [last] : []);
  const races = new Map<string, { deciding: Race; latest: Race }>();
  const live = new Set<string>();
  for (const [id, seen] of sightings) {
    const deciding = choose(seen);
    const latest = seen.at(-1);
    if (!deciding || !latest) continue;
    needed.add(deciding.version).add(latest.version);
    races.set(id, { deciding: deciding.race, latest: latest.race });
    if (latest.version === last) live.add(id);
  }
  const spent = versions.filter((version) => !needed.has(version)).map((version) => version.fetched_at);
  return { races, live, newest: last, spent };
}

function withLatestStatus<Card extends ListedCard>(deciding: Card, latest: Card): Card {
  if (deciding === latest) return deciding;
  return {
    ...deciding,
    ...('race_status' in latest && { race_status: latest.race_status }),
    ...('is_abandoned' in latest && { is_abandoned: latest.is_abandoned }),
  };
}
