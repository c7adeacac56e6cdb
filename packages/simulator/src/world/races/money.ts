/** `£4.20`, `€9`, `£1070.70`: pence only where there are any, as dividends are printed. */
export function dividend(amount: number, currency: string): string {
  const cents = Math.round(amount * 100);
  return `${currency}${cents % 100 === 0 ? cents / 100 : (cents / 100).toFixed(2)}`;
}

/** `3245.08`, `4004`, `€7080`: prize money of a runner. */
export function prizeText(amount: number, region: string): string {
  if (amount <= 0) return '';
  return dividend(amount, region === 'IRE' ? '€' : '');
}

/** `£4,193`, `€7,080`: the winner's prize on a card. */
export function cardPrize(amount: number, region: string): string {
  const whole = String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${region === 'IRE' ? '€' : '£'}${whole}`;
}

// What each place receives for each pound to the winner.
const shares = [1, 0.4695, 0.2345, 0.1173, 0.0585, 0.0297, 0.0149, 0.0075];

/** The prize of each place; places that dead-heat share what they would have had. */
export function prizesOf(winner: number, positions: readonly number[], places: number): number[] {
  return positions.map((position) => {
    if (position === 0) return 0;
    const tied = positions.filter((other) => other === position).length;
    let total = 0;
    for (let place = position; place < position + tied; place++) {
      if (place <= places) total += winner * (shares[place - 1] ?? 0);
    }
    return Math.round((total / tied) * 100) / 100;
  });
}
