import { MalformedResponseError } from '../errors/malformed-response-error.js';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Holds an answer against the days that were asked for. The API ignores a query name that it does not know, without a word, and
 * then answers with other days.
 *
 * @throws MalformedResponseError for a row of another day
 */
export function assertDates(
  operation: string,
  query: Readonly<Record<string, unknown>>,
  rows: readonly unknown[],
): void {
  const from = day(query['date'] ?? query['start_date']);
  const to = day(query['date'] ?? query['end_date']);
  if (from === undefined && to === undefined) return;
  for (const row of rows) {
    const date = typeof row === 'object' && row !== null && 'date' in row ? day(row.date) : undefined;
    if (date === undefined || ((from ?? date) <= date && date <= (to ?? date))) continue;
    throw new MalformedResponseError(
      `GET ${operation} answered with a row of ${date}, but was asked for ${range(from, to)}. ` +
        'The API ignored the dates: nothing of this answer can be relied on.',
      { operation, status: 200, attempts: 1 },
    );
  }
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && isoDate.test(value) ? value : undefined;
}

function range(from: string | undefined, to: string | undefined): string {
  if (from === to) return from ?? '';
  return `${from === undefined ? '' : `${from} `}${to === undefined ? 'and later' : `to ${to}`}`;
}
