import type { Race } from './race.js';
import { at, Draw, hash, purpose } from '../hash.js';
import { dividend } from './money.js';
import { priceAt } from './prices.js';
import type { Outcome } from './running.js';

export interface Dividends {
  win: string;
  place: string;
  exacta: string;
  csf: string;
  tricast: string;
  trifecta: string;
}

const none: Dividends = { win: '', place: '', exacta: '', csf: '', tricast: '', trifecta: '' };

/** Pool dividends: near the starting prices, with a noise that the pools have. Abroad there are none. */
export function dividendsOf(seed: number, race: Race, { runs, kind }: Outcome): Dividends {
  const { region } = race.meeting.pool;
  const finishers = runs.filter(({ position }) => position > 0);
  if ((region !== 'GB' && region !== 'IRE') || kind !== 'run' || finishers.length === 0) return none;
  const draw = new Draw(hash(seed, purpose.result, race.day, race.slot));
  const currency = region === 'IRE' ? '€' : '£';
  const pays = finishers.map(({ price }) => priceAt(price).odds + 1);
  const tenth = (amount: number): string => dividend(Math.max(1.1, Math.round(amount * 10) / 10), currency);
  const first = at(pays, 0);
  const second = pays[1];
  const third = pays[2];
  const paid = runs.length < 5 ? 1 : runs.length < 8 ? 2 : runs.length < 16 || !race.conditions.handicap ? 3 : 4;
  const places = pays.slice(0, paid).map((pay) => tenth(1 + ((pay - 1) / (paid + 1.5)) * (0.8 + 0.5 * draw.next())));
  const exacta = second === undefined ? 0 : first * second * (0.55 + 0.4 * draw.next());
  const isTricast = race.conditions.handicap && runs.length >= 8 && third !== undefined;
  const three = third === undefined || second === undefined ? 0 : first * second * third;
  return {
    win: tenth(first * (0.9 + 0.25 * draw.next())),
    place: runs.length < 3 ? '' : places.join(' '),
    exacta: second === undefined ? '' : tenth(exacta),
    csf: second === undefined ? '' : `${currency}${(first * second * 0.78 + 0.01).toFixed(2)}`,
    tricast: isTricast ? `${currency}${(three * 0.62 + 0.03).toFixed(2)}` : '',
    trifecta: three === 0 ? '' : tenth(three * (0.4 + 0.6 * draw.next())),
  };
}
