/** How one day of one dataset stands. */
export type DayState =
  'done' | 'empty' | 'unsettled' | 'partial' | 'thin' | 'missing' | 'failed' | 'set_aside' | 'unavailable';

/** One day of one dataset, as the coverage calendar shows it. */
export interface CoverageDay {
  /** Such as `results` and `racecards`. */
  readonly dataset: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly state: DayState;
  /** Races loaded. */
  readonly races?: number | null;
  /** The total that the API named. */
  readonly api_total?: number | null;
  /** What more there is to say: an error, a reason. */
  readonly note?: string | null;
}

/** What a state means, and the letter that stands for it where there is no drawing. */
export interface StateMeaning {
  readonly label: string;
  /** For the days of a year: `3 missing`. */
  readonly short: string;
  readonly glyph: string;
  /** The worst of several days is the one that is shown for them. */
  readonly rank: number;
}

/** Every state with its meaning, worst last. */
export const dayStates: Readonly<Record<DayState, StateMeaning>> = {
  unavailable: { label: 'cannot be had', short: 'out of reach', glyph: '·', rank: 0 },
  empty: { label: 'no racing', short: 'without racing', glyph: '□', rank: 1 },
  done: { label: 'complete', short: 'complete', glyph: '■', rank: 2 },
  unsettled: { label: 'loaded, more may come', short: 'unsettled', glyph: '◧', rank: 3 },
  partial: { label: 'not all regions', short: 'not all regions', glyph: '◪', rank: 4 },
  thin: { label: 'fewer races than expected', short: 'thinner than expected', glyph: '?', rank: 5 },
  missing: { label: 'missing', short: 'missing', glyph: '×', rank: 6 },
  set_aside: { label: 'failed too often, set aside', short: 'set aside', glyph: '‼', rank: 7 },
  failed: { label: 'failed', short: 'failed', glyph: '!', rank: 8 },
};

/** States that ask for something to be done. */
export const isOpen = (state: DayState): boolean => dayStates[state].rank >= dayStates.unsettled.rank;

/** The state that speaks for several days. */
export function worstOf(states: readonly DayState[]): DayState | undefined {
  return states.reduce<DayState | undefined>(
    (worst, state) => (worst === undefined || dayStates[state].rank > dayStates[worst].rank ? state : worst),
    undefined,
  );
}
