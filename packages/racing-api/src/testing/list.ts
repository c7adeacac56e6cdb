import type { Operation } from '../generated/operations.js';
import { problem } from './problem.js';

/** Rows that are answered page by page. */
export class RowList<Row> {
  constructor(readonly rows: readonly Row[]) {}
}

/**
 * Answers a list path as the API does: the rows of the days and regions asked for, page by page, with their total.
 *
 * @example
 * const fetch = inMemoryFetch({ '/v1/results': list([result(), result({ region: 'IRE' })]) });
 */
export function list<Row>(rows: readonly Row[]): RowList<Row> {
  return new RowList(rows);
}

/** One page of a list, or the 422 that the API answers to bounds it does not allow. */
export function pageOf(operation: Operation, rows: readonly unknown[], query: URLSearchParams): unknown {
  const wanted = rows.filter((row) => isAskedFor(row, query));
  const name = operation.list ?? 'rows';
  if (operation.limit === null) return { [name]: wanted, ...(operation.total ? { total: wanted.length } : {}) };

  const limit = Number(query.get('limit') ?? operation.limit.default);
  const skip = Number(query.get('skip') ?? 0);
  const greatestSkip = operation.skip?.max ?? Infinity;
  if (!(limit >= operation.limit.min && limit <= operation.limit.max)) return outOfBounds('limit', operation.limit.max);
  if (!(skip >= 0 && skip <= greatestSkip)) return outOfBounds('skip', greatestSkip);
  return {
    [name]: wanted.slice(skip, skip + limit),
    ...(operation.total ? { total: wanted.length } : {}),
    limit,
    skip,
    query: [...query].filter(([key]) => key !== 'limit' && key !== 'skip'),
  };
}

function outOfBounds(parameter: string, greatest: number): Response {
  return problem(422, [
    {
      loc: ['query', parameter],
      msg: `ensure this value is less than or equal to ${greatest}`,
      type: 'value_error.number.not_le',
    },
  ]);
}

function isAskedFor(row: unknown, query: URLSearchParams): boolean {
  const from = query.get('date') ?? query.get('start_date') ?? '';
  const to = query.get('date') ?? query.get('end_date') ?? '9999-12-31';
  const regions = [...query.getAll('region'), ...query.getAll('region_codes')];
  const date = text(row, 'date');
  const region = (text(row, 'region_code') ?? text(row, 'region'))?.toLowerCase();
  return (
    (date === undefined || (from <= date && date <= to)) &&
    (region === undefined || regions.length === 0 || regions.includes(region))
  );
}

function text(row: unknown, key: string): string | undefined {
  const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}
