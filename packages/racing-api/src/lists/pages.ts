import { IncompleteListError, type IncompleteReason } from '../errors/incomplete-list-error.js';
import { MalformedResponseError } from '../errors/malformed-response-error.js';
import type { Operation } from '../generated/operations.js';
import type { PageSize } from './page-size.js';
import { readResumeToken, resumeToken } from './resume-token.js';
import { rowIdentity } from './row-identity.js';

export interface RawPage {
  readonly items: readonly unknown[];
  readonly total: number | null;
  readonly skip: number;
  readonly limit: number;
  readonly index: number;
  readonly bytes: Uint8Array;
  readonly resume: string;
}

export interface ListRequest {
  readonly operation: Operation;
  readonly params: { readonly path?: unknown; readonly query?: Readonly<Record<string, unknown>> | undefined };
  readonly from: string | undefined;
  readonly pageSize: PageSize;
  /** Asks for one page. */
  ask(query: Readonly<Record<string, unknown>>): Promise<{ data: unknown; bytes: Uint8Array }>;
}

/**
 * Reads a list page by page to its end, and proves that nothing is missing: every row comes once, and their number is the total that
 * the list itself states.
 *
 * @throws IncompleteListError where that cannot be proven
 */
export async function* readPages(request: ListRequest): AsyncGenerator<RawPage, void, undefined> {
  const { operation, params } = request;
  const place = request.from === undefined ? undefined : readResumeToken(operation.path, params, request.from);
  const wanted = place?.limit ?? count(params.query?.['limit']);
  const seen = new Set<string>();
  let skip = place?.skip ?? count(params.query?.['skip']) ?? 0;
  let total = place?.total;

  for (let index = 0; ; index += 1) {
    assertReachable(operation, skip, total ?? null);
    const { rows, stated, limit, bytes } = await readPage(request, wanted, skip);
    if (total !== undefined && total !== stated) throw changed(operation, total, stated, skip);
    total = stated;
    for (const row of rows) {
      const identity = rowIdentity(row);
      if (total !== null && seen.has(identity)) throw repeated(operation, identity, total, seen.size);
      seen.add(identity);
    }
    const next = skip + rows.length;
    if (total !== null && next > total && rows.length > 0) throw miscounted(operation, total, next);

    const resume = resumeToken(operation.path, params, { skip: next, limit: limit ?? rows.length, total });
    yield { items: rows, total, skip, limit: limit ?? rows.length, index, bytes, resume };

    if (isLast(total, limit, next, rows.length)) return;
    if (rows.length === 0 || limit === null) throw miscounted(operation, total ?? 0, next);
    skip = next;
  }
}

/** A list without a total has no proof of its end but a page that is not full. */
function isLast(total: number | null, limit: number | null, next: number, rows: number): boolean {
  if (total !== null) return next >= total;
  return limit === null || rows < limit;
}

async function readPage(request: ListRequest, wanted: number | undefined, skip: number) {
  const { operation, params, pageSize } = request;
  const limit = pageSize.of(operation, wanted);
  const ask = async (size: number | null) => {
    const { data, bytes } = await request.ask({ ...params.query, ...(size === null ? {} : { limit: size, skip }) });
    return { ...readList(operation, data), limit: size, bytes };
  };
  try {
    return await ask(limit);
  } catch (error) {
    const smaller = pageSize.afterError(operation, limit, error);
    if (smaller === undefined) throw error;
    const page = await ask(smaller);
    pageSize.rememberOlder();
    return page;
  }
}

/** The rows of an answer, and the total that it states. */
function readList(operation: Operation, data: unknown): { rows: readonly unknown[]; stated: number | null } {
  const body = typeof data === 'object' && data !== null ? data : {};
  const given: unknown = Reflect.get(body, operation.list ?? '');
  // A list may be null for none: whether that is true, its total tells.
  const rows = given === null || (given === undefined && !operation.total) ? [] : given;
  const stated = count(Reflect.get(body, 'total'));
  if (!Array.isArray(rows)) throw malformed(operation, `no list \`${operation.list}\``);
  if (!operation.total) return { rows, stated: null };
  if (stated === undefined) throw malformed(operation, 'no `total`');
  return { rows, stated };
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function malformed({ path }: Operation, lack: string): MalformedResponseError {
  return new MalformedResponseError(
    `GET ${path} answered with ${lack}: whether the list is whole cannot be known. Check baseUrl.`,
    { operation: path, status: 200, attempts: 1 },
  );
}

function assertReachable(operation: Operation, skip: number, total: number | null): void {
  const greatest = operation.skip?.max ?? Infinity;
  if (skip <= greatest) return;
  throw incomplete(
    operation,
    'unreachable',
    total ?? skip,
    skip,
    `the API lets no more than ${greatest} rows be skipped`,
    'Ask for fewer rows at once: a day, a region, a course.',
  );
}

function changed(operation: Operation, before: number | null, now: number | null, got: number): IncompleteListError {
  return incomplete(
    operation,
    'changed',
    now ?? 0,
    got,
    `its total was ${before} and is now ${now}`,
    'Rows were added or removed meanwhile: read it again.',
  );
}

function repeated(operation: Operation, identity: string, total: number, got: number): IncompleteListError {
  return incomplete(
    operation,
    'repeated',
    total,
    got,
    `the row ${identity.slice(0, 60).replaceAll(/\p{Cc}/gu, ' ')} came twice`,
    'The API repeats a page or moved its rows: read it again.',
  );
}

function miscounted(operation: Operation, total: number, got: number): IncompleteListError {
  return incomplete(
    operation,
    'count',
    total,
    got,
    got > total ? 'it goes on beyond its total' : 'it ended before its total',
    'Read it again; if it stays so, the API counts other rows than it gives.',
  );
}

function incomplete(
  { path }: Operation,
  reason: IncompleteReason,
  expected: number,
  got: number,
  problem: string,
  advice: string,
): IncompleteListError {
  return new IncompleteListError(
    `The list of GET ${path} is not proven whole: expected ${expected} rows, got ${got}, and ${problem}. ${advice}`,
    { operation: path, status: 200, attempts: 1, expected, got, reason },
  );
}
