import { at } from '../hash.js';

/** A traditional price: the fraction as printed and what it pays for one unit, stake not included. */
export interface Price {
  text: string;
  odds: number;
}

// The prices that bookmakers call; 85/40 and 100/30 are called so, and not in lowest terms.
const ladder: readonly Price[] = (
  '1/33 1/25 1/20 1/16 1/14 1/12 1/10 1/9 1/8 1/7 1/6 2/11 1/5 2/9 1/4 2/7 3/10 1/3 4/11 2/5 4/9 1/2 8/15 4/7 8/13 4/6 ' +
  '8/11 4/5 5/6 10/11 Evens 11/10 6/5 5/4 11/8 6/4 13/8 7/4 15/8 2/1 85/40 9/4 5/2 11/4 3/1 16/5 100/30 7/2 4/1 9/2 5/1 ' +
  '11/2 6/1 13/2 7/1 15/2 8/1 17/2 9/1 10/1 11/1 12/1 14/1 16/1 18/1 20/1 22/1 25/1 28/1 33/1 40/1 50/1 66/1 80/1 100/1 ' +
  '125/1 150/1 200/1 250/1 300/1'
)
  .split(' ')
  .map((text) => {
    const [over, under] = text.split('/');
    return { text, odds: text === 'Evens' ? 1 : Number(over) / Number(under) };
  });

/** The place on the ladder of the price nearest to a fair one. */
export function nearestPrice(odds: number): number {
  let low = 0;
  let high = ladder.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (priceAt(middle).odds < odds) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  return odds / priceAt(low - 1).odds < priceAt(low).odds / odds ? low - 1 : low;
}

export function priceAt(step: number): Price {
  return at(ladder, Math.min(Math.max(step, 0), ladder.length - 1));
}

/** Two decimals with ties to the even digit, as the API prints them: 13/8 is `2.62`, 11/8 is `2.38`. */
export function decimalText(decimal: number): string {
  const cents = decimal * 100;
  const floor = Math.floor(cents + 1e-9);
  const rest = cents - floor;
  const isTie = Math.abs(rest - 0.5) < 1e-9;
  const rounded = isTie ? floor + (floor % 2) : Math.round(cents);
  return (rounded / 100).toFixed(2);
}

/**
 * Places on the ladder for a market: chances become prices whose book exceeds 100 % by about one and a half points a
 * runner, and outsiders are shorter than they should be.
 */
export function makeMarket(chances: readonly number[]): number[] {
  const bent = chances.map((chance) => chance ** 0.93);
  const total = bent.reduce((sum, chance) => sum + chance, 0);
  const book = 1.035 + 0.0148 * chances.length;
  const steps = bent.map((chance) => nearestPrice(Math.max(0.02, total / (chance * book) - 1)));
  // Rounding to the ladder could break even in a small field: shorten the shortest that can be until the book stands.
  while (bookOf(steps) < 1.02) {
    const shortest = Math.min(...steps.filter((step) => step > 0));
    const index = steps.indexOf(shortest);
    if (index === -1) break;
    steps[index] = shortest - 1;
  }
  return steps;
}

export function bookOf(steps: readonly number[]): number {
  return steps.reduce((sum, step) => sum + 1 / (priceAt(step).odds + 1), 0);
}

/** `F` for the favourite, `J` for each of two joint favourites, `C` for each of more. */
export function favouriteMark(step: number, steps: readonly number[]): string {
  const lowest = Math.min(...steps);
  if (step !== lowest || steps.length < 2) return '';
  const number = steps.filter((other) => other === lowest).length;
  return number === 1 ? 'F' : number === 2 ? 'J' : 'C';
}
