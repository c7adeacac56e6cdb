/**
 * Chooses few days that together name all wanted ids: always the day next that names most of those still wanted, the newest
 * of several alike. Greedy set cover; no day is chosen that adds nobody.
 *
 * The fewest days are hard to find (the problem is NP-hard); greedy is at most 1 + ln(n) times worse, n being the most ids
 * that one day names: https://doi.org/10.1287/moor.4.3.233
 *
 * @param days by day, the ids that it names
 * @returns the days in the order of choice: each names fewer than the one before, so that a budget buys the most
 * @example
 * coveringDays(new Map([['2024-05-01', ['a']], ['2024-05-02', ['a', 'b']]])); // [{ day: '2024-05-02', ids: ['a', 'b'] }]
 */
export function coveringDays(days: ReadonlyMap<string, readonly string[]>): { day: string; ids: string[] }[] {
  const open = new Map([...days].map(([day, ids]) => [day, new Set(ids)]));
  const chosen: { day: string; ids: string[] }[] = [];
  for (let best = richest(open); best !== undefined; best = richest(open)) {
    const ids = [...best[1]];
    chosen.push({ day: best[0], ids });
    for (const [day, named] of open) {
      for (const id of ids) named.delete(id);
      if (named.size === 0) open.delete(day);
    }
  }
  return chosen;
}

function richest(open: ReadonlyMap<string, ReadonlySet<string>>): [string, ReadonlySet<string>] | undefined {
  let best: [string, ReadonlySet<string>] | undefined;
  for (const entry of open) {
    const [day, { size }] = entry;
    if (size > (best?.[1].size ?? 0) || (best && size === best[1].size && day > best[0])) best = entry;
  }
  return best;
}
