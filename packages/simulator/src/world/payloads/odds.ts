import type { CardContext } from './card-context.js';
import { stampOf } from '../calendar/days.js';
import type { Entry } from '../races/race.js';
import { choose, hash, purpose } from '../hash.js';
import { priceAt } from '../races/prices.js';
import { hasCome } from '../races/stage.js';
import type { OddsRow } from './shapes.js';

// Names as the feed writes them; exchanges quote decimals and no each-way terms.
const firms = [
  'Bet365',
  'William Hill',
  'Coral',
  'Betfred',
  'Boyle Sports',
  'Ladbrokes',
  'Unibet',
  'Bet Victor',
  'Betway',
  'Paddy Power',
  'Sky Bet',
  '888 Sport',
  'Spreadex',
  'BetMGM',
];
const exchanges = ['Betfair Exchange', 'Matchbook', 'Smarkets'];
const firmsQuoting = 6;

/** Bookmakers' prices of a runner, from noon on the eve of a British or Irish race. */
export function oddsOf({ engine, race, look }: CardContext, entry: Entry, out: boolean): OddsRow[] {
  const outcome = engine.outcomeOf(race);
  if (race.meeting.pool.index > 3 || outcome === undefined || !hasCome({ day: race.day - 1, minute: 720 }, look))
    return [];
  const price = outcome.runs.find((run) => run.entry === entry)?.price ?? 50;
  const toss = hash(engine.seed, purpose.odds, race.day, race.slot);
  const updated = stampOf(race.day, Math.max(1, race.off - 2 - (toss % 10)), toss % 60);
  const [places, denominator] = eachWay(race.entries.length, race.conditions.handicap);
  const rows: OddsRow[] = [];
  for (let n = 0; n < firmsQuoting; n++) {
    const bookmaker = choose(firms, toss + n);
    const step = price + (hash(engine.seed, purpose.odds, entry.horse, race.day + n) % 4) - 2;
    rows.push(row(bookmaker, out ? '-' : quote(step, toss + n), places, denominator, updated, step));
  }
  const exchange = 1.02 + priceAt(price).odds * 1.08;
  const text = out
    ? '-'
    : exchange < 10
      ? String(Math.round(exchange * 100) / 100)
      : String(Math.round(exchange * 2) / 2);
  rows.push({
    bookmaker: choose(exchanges, toss),
    fractional: text,
    decimal: text,
    ew_places: '',
    ew_denom: '',
    updated,
    history: [],
  });
  return rows;
}

function row(
  bookmaker: string,
  fractional: string,
  ew_places: string,
  ew_denom: string,
  updated: string,
  step: number,
): OddsRow {
  const isPrice = fractional !== '-' && fractional !== 'SP';
  const decimal = isPrice ? String(Math.round((priceAt(step).odds + 1) * 100) / 100) : fractional;
  return { bookmaker, fractional, decimal, ew_places, ew_denom, updated, history: [] };
}

/** Now and then a firm lays starting price only. Whole odds may come without the `/1`. */
function quote(step: number, toss: number): string {
  const { text } = priceAt(step);
  if (toss % 97 === 0) return 'SP';
  return toss % 41 === 0 && text.endsWith('/1') ? text.slice(0, -2) : text === 'Evens' ? '1/1' : text;
}

function eachWay(runners: number, handicap: boolean): [places: string, denominator: string] {
  if (runners < 5) return ['', ''];
  if (runners < 8) return ['2', '4'];
  if (handicap && runners >= 16) return ['4', '4'];
  return ['3', '5'];
}
