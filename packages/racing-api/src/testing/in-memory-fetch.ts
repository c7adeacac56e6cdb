import { type Operation, operations } from '../generated/operations.js';
import type { Data, Item, ListPath, Path } from '../paths.js';
import { pageOf, RowList } from './list.js';
import { problem } from './problem.js';

/** A request that the in-memory API was sent. */
export interface InMemoryCall {
  /** The path as the API describes it, such as `/v1/horses/{horse_id}/pro`. */
  readonly path: string;
  /** The values of the parts in braces. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** How many requests this path was sent before. */
  readonly before: number;
}

/** What a path answers: its body, a whole Response, or for list paths the rows of a `list`. */
export type Answer<P extends Path> = Data<P> | Response | (P extends ListPath ? RowList<Item<P>> : never);

/** What each path answers, or a function that is asked each time. */
export type Answers = {
  readonly [P in Path]?: Answer<P> | ((call: InMemoryCall) => Answer<P> | Promise<Answer<P>>);
};

export interface InMemoryFetch {
  (request: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** Every request so far. */
  readonly calls: readonly InMemoryCall[];
}

/**
 * A `fetch` that answers from memory as The Racing API would, so that code which uses the client can be tested without it.
 * A path without an answer is answered 404. It takes what any `fetch` takes, so that it can stand in the platform's place too.
 *
 * @example
 * const fetch = inMemoryFetch({ '/v1/results': list([result({ date: '2025-06-14' })]) });
 * const api = createRacingApi({ username: 'name', password: 'secret', fetch });
 */
export function inMemoryFetch(answers: Answers): InMemoryFetch {
  const calls: InMemoryCall[] = [];
  const table: Readonly<Record<string, unknown>> = answers;

  const answer = async (asked: Request | URL | string, init?: RequestInit): Promise<Response> => {
    const request = new Request(asked, init);
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const match = matchPath(url.pathname);
    if (match === undefined) return problem(404, 'Not Found');
    const { operation, params } = match;
    const before = calls.filter(({ path }) => path === operation.path).length;
    const call = { path: operation.path, params, query: url.searchParams, before };
    calls.push(call);
    const given = table[operation.path];
    return respond(operation, typeof given === 'function' ? await given(call) : given, url.searchParams);
  };
  return Object.assign(answer, { calls });
}

function respond(operation: Operation, given: unknown, query: URLSearchParams): Response {
  const body = given instanceof RowList ? pageOf(operation, given.rows, query) : given;
  if (body === undefined) return problem(404, 'Not Found');
  return body instanceof Response ? body.clone() : Response.json(body);
}

/** The operation behind a path; one with a fixed last part before one with a parameter there. */
function matchPath(pathname: string): { operation: Operation; params: Record<string, string> } | undefined {
  // A base URL may have a path of its own before the API's.
  const parts = pathname.slice(Math.max(0, pathname.indexOf('/v1/'))).split('/');
  let best: { operation: Operation; params: Record<string, string> } | undefined;
  for (const operation of Object.values(operations)) {
    const template = operation.path.split('/');
    if (template.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const fits = template.every((name, i) => {
      const part = decodeURIComponent(parts[i] ?? '');
      if (!name.startsWith('{')) return name === part;
      params[name.slice(1, -1)] = part;
      return true;
    });
    if (fits && (best === undefined || Object.keys(params).length < Object.keys(best.params).length)) {
      best = { operation, params };
    }
  }
  return best;
}
