import { createFinalURL, createQuerySerializer, defaultPathSerializer } from 'openapi-fetch';
import type { ListOptions, Metadata, RacingApi } from './api.js';
import { unknownFields } from './drift/unknown-fields.js';
import { type Operation, operations } from './generated/operations.js';
import { type Sent, send } from './internal/send.js';
import { settingsOf } from './internal/settings.js';
import { joinSignals } from './internal/signals.js';
import { assertDates } from './lists/date-range.js';
import { PageSize } from './lists/page-size.js';
import { readPages } from './lists/pages.js';
import type { CallOptions, RacingApiOptions, UnknownField } from './options.js';

/**
 * A client of The Racing API that keeps its rate limits, tries again what failed for a passing reason, and proves that its
 * lists are whole.
 *
 * @throws TypeError or RangeError for options that cannot work
 *
 * @example
 * const api = createRacingApi({ username, password });
 * for await (const race of api.items('/v1/results', { params: { query: { start_date: day, end_date: day } } })) {
 *   console.log(race.off_dt, race.course, race.race_name);
 * }
 */
export function createRacingApi(options: RacingApiOptions): RacingApi {
  const { baseUrl, wire, retries } = settingsOf(options);
  const pageSize = new PageSize();

  async function ask(path: string, call: AnyCall = {}): Promise<Sent> {
    const operation = operationOf(path);
    const url = urlOf(baseUrl, path, call.params);
    const { signal, release } = joinSignals(options.signal, call.signal);
    try {
      const sent = await send(wire, retries, { ...call, operation: path, url, signal });
      assertDates(path, call.params?.query ?? {}, rowsOf(operation, sent.data));
      if (options.onUnknownField !== undefined) await report(operation, sent.data, options.onUnknownField);
      return sent;
    } finally {
      release();
    }
  }

  async function askWithResponse(path: string, call?: AnyCall) {
    const sent = await ask(path, call);
    const response = new Response(sent.bytes, { status: sent.status, headers: decoded(sent.headers) });
    return { data: sent.data, response, metadata: metadataOf(path, sent) };
  }

  async function report({ path, response }: Operation, data: unknown, tell: (field: UnknownField) => void) {
    // Loaded only by those who ask: the list of known fields is as large as the rest of the client.
    const { fields } = await import('./generated/fields.js');
    for (const field of unknownFields(path, response, data, fields)) tell(field);
  }

  async function* pages(path: string, call: AnyCall & ListOptions = {}) {
    const { from, ...rest } = call;
    const params = call.params ?? {};
    yield* readPages({
      operation: operationOf(path),
      params,
      from,
      pageSize,
      ask: async (query) => {
        return ask(path, { ...rest, params: { ...params, query } });
      },
    });
  }

  async function* items(path: string, call?: AnyCall & ListOptions) {
    for await (const page of pages(path, call)) yield* page.items;
  }

  const api = {
    GET: async (path: string, call?: AnyCall) => (await ask(path, call)).data,
    withResponse: { GET: askWithResponse },
    pages,
    items,
    limiter: wire.limiter,
  };
  // What a path takes and gives is known by its type alone, which nothing in here can follow.
  return api as unknown as RacingApi;
}

type AnyCall = CallOptions & { readonly params?: AnyParams | undefined };

interface AnyParams {
  readonly path?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
}

const querySerializer = createQuerySerializer();

/** openapi-fetch builds the URL; its client would make a Request and a Response of its own for each call. */
function urlOf(baseUrl: string, path: string, params: AnyParams = {}): string {
  const url = new URL(
    createFinalURL(path, { baseUrl, params, querySerializer, pathSerializer: defaultPathSerializer }),
  );
  assertFilled(path, url);
  return url.href;
}

function operationOf(path: string): Operation {
  const table: Readonly<Record<string, Operation | undefined>> = operations;
  const operation = Object.hasOwn(table, path) ? table[path] : undefined;
  if (operation !== undefined) return operation;
  throw new TypeError(
    `The Racing API has no ${path}. Paths are written as it describes them: /v1/horses/{horse_id}/pro.`,
  );
}

/** A part of the path that is missing or empty would ask for another path. */
function assertFilled(path: string, { pathname }: URL): void {
  if (!pathname.includes('%7B') && !pathname.includes('{') && !pathname.includes('//')) return;
  throw new TypeError(`GET ${path} needs a value, and not an empty one, for every part in braces: give params.path.`);
}

/** The headers without those that describe the body as it was sent: it is decoded now. */
function decoded(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) kept.delete(name);
  return kept;
}

function rowsOf({ list }: Operation, data: unknown): readonly unknown[] {
  const rows: unknown = list === null || typeof data !== 'object' || data === null ? [] : Reflect.get(data, list);
  return Array.isArray(rows) ? rows : [];
}

function metadataOf(operation: string, { attempts, bytes, waited, duration }: Sent): Metadata {
  return { operation, attempts, bytes, waited, duration };
}
