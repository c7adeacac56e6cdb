import type { Sql } from '@darkhorses/schema';
import { decimal, dividedBy, type Fraction, minus, plus, reduced, whole } from './fraction.js';

/** A declared, reserve or past runner, with what its result says. */
export interface Starter {
  readonly race_id: string;
  readonly date: string;
  /** Off time. @unit milliseconds */
  readonly off: number | null;
  readonly course: string;
  readonly code: 'flat' | 'jumps' | null;
  readonly raceClass: string;
  readonly going: string | null;
  readonly furlongs: number | null;
  readonly yards: number | null;
  readonly ids: Readonly<Record<string, string | null>>;
  readonly age: number | null;
  /** Whether it counts as a run. */
  readonly ran: boolean;
  readonly position: number | null;
  /** Decimal starting price. */
  readonly price: Fraction | null;
  /** 1 / price over the race's sum of them, where all runs have one. */
  readonly fair: Fraction | null;
  /** What a unit at starting price brought. */
  readonly profit: Fraction | null;
  readonly pounds: Fraction | null;
  readonly euros: Fraction | null;
  readonly winningTime: Fraction | null;
}

type Read = Readonly<Record<string, unknown>>;

/** Reads the public tables as they are, and pairs runners with races and results one by one. */
export async function readStarters(sql: Sql): Promise<Starter[]> {
  const races = await sql<Read[]>`select * from ra_races where race_status is distinct from 'removed'`;
  const runners = await sql<Read[]>`select * from ra_runners`;
  const results = await sql<Read[]>`select * from ra_race_results`;
  const starters: Starter[] = [];
  for (const race of races) {
    const published = results.filter(({ race_id }) => race_id === race['id']);
    const field = runners.filter(
      ({ race_id, status }) => race_id === race['id'] && ['declared', 'reserve', 'ran'].includes(String(status)),
    );
    for (const runner of field) starters.push(starterOf(race, runner, published));
  }
  return starters;
}

function starterOf(race: Read, runner: Read, published: readonly Read[]): Starter {
  const counting = published.filter(({ outcome }) => outcome !== 'void');
  const own = counting.find(({ horse_id }) => horse_id === runner['horse_id']);
  const ran = race['has_result'] === true && runner['status'] === 'ran' && own !== undefined;
  const price = ran ? priceOf(own) : null;
  const position = ran ? numberOf(own['position']) : null;
  const type = race['type'];
  return {
    race_id: String(race['id']),
    date: String(race['date']),
    off: race['off_dt'] instanceof Date ? race['off_dt'].getTime() : null,
    course: String(race['course_id']),
    code: type === null ? null : type === 'Hurdle' || type === 'Chase' ? 'jumps' : 'flat',
    raceClass: race['race_class'] === null ? 'Unclassed' : String(race['race_class']),
    going: race['going_group'] === null ? null : String(race['going_group']),
    furlongs: furlongsOf(race),
    yards: numberOf(race['distance_y']),
    ids: Object.fromEntries(
      ['horse', 'jockey', 'trainer', 'owner', 'sire', 'dam', 'damsire'].map((role) => {
        const id = runner[`${role}_id`];
        return [role, typeof id === 'string' ? id : null];
      }),
    ),
    age: numberOf(runner['age']),
    ran,
    position,
    price,
    fair: price && fairChance(price, counting),
    profit: price && profitOf(price, position, counting),
    pounds: ran && own['prize_currency'] === 'GBP' ? fractionOf(own['prize_won']) : null,
    euros: ran && own['prize_currency'] === 'EUR' ? fractionOf(own['prize_won']) : null,
    winningTime: ran && position === 1 && own['time_source'] === 'measured' ? fractionOf(own['time_seconds']) : null,
  };
}

function priceOf({ sp_numerator: won, sp_denominator: staked, sp_decimal: published }: Read): Fraction | null {
  if (typeof won === 'number' && typeof staked === 'number') return reduced(BigInt(won + staked), BigInt(staked));
  return fractionOf(published);
}

function fairChance(price: Fraction, counting: readonly Read[]): Fraction | null {
  let book = whole(0);
  for (const other of counting) {
    const theirs = priceOf(other);
    if (theirs === null) return null;
    book = plus(book, dividedBy(whole(1), theirs));
  }
  return dividedBy(dividedBy(whole(1), price), book);
}

function profitOf(price: Fraction, position: number | null, counting: readonly Read[]): Fraction {
  if (position !== 1) return whole(-1);
  const sharing = counting.filter((other) => other['position'] === 1).length;
  return minus(dividedBy(price, whole(sharing)), whole(1));
}

function furlongsOf({ distance_f, distance_y }: Read): number | null {
  if (typeof distance_f === 'number') return Math.round(distance_f * 2) / 2;
  return typeof distance_y === 'number' ? Math.round(distance_y / 110) / 2 : null;
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const fractionOf = (value: unknown): Fraction | null => (typeof value === 'number' ? decimal(String(value)) : null);
