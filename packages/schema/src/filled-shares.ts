/** How often columns have a value, as somebody measured it. */
export interface FilledShares {
  /** What was read: races on cards and in results, profiles, items of the lists. */
  readonly answers: Readonly<Record<string, number>>;
  /**
   * By `table.column`, then by where the row comes from: `card`, `result`, `profile`, `courses`, `regions`, or `row` for
   * what no answer feeds. @unit percent of the rows
   */
  readonly columns: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What the shares are of, in a paragraph. */
export function measuredOver({ answers }: FilledShares): string {
  const count = (name: string) => (answers[name] ?? 0).toLocaleString('en-GB');
  return `*Filled* is the share of rows that have a value when they come from that source alone, in percent: measured over a simulated
year (${count('card')} races on racecards, ${count('result')} in results, ${count('profile')} horse profiles) after every figure was
calculated. A number without a source is of all rows. What the API gives you may differ, by year too: \`npm run audit -- report\`
shows the shares of your own database.`;
}

/** The shares of a column, as a cell of a table. Empty where nobody has measured it. */
export function sharesOf({ columns }: FilledShares, name: string): string {
  return Object.entries(columns[name] ?? {})
    .map(([source, share]) => (source === 'row' ? shown(share) : `${source} ${shown(share)}`))
    .join(', ');
}

/** A share that is not quite all, or not quite nothing, is not shown as such. */
function shown(share: number): string {
  if (share > 99 && share < 100) return '>99';
  if (share > 0 && share < 1) return '<1';
  return String(Math.round(share));
}
