import type { Fault } from '../faults/fault.js';
import type { Listing, Reply } from '../operations/call.js';
import { fieldsOf, runnersOf, type Payload } from '../source/racing-source.js';
import type { Refusal } from './refusal.js';

/** A whole HTTP answer, before faults of the connection. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The answer of an operation, with those faults that are wrong contents rather than wrong transport. */
export function answerOf(reply: Reply, fault?: Fault): Answer {
  return json(200, 'listing' in reply ? pageOf(reply.listing, fault) : JSON.stringify(reply.value));
}

/** The answer to a call that is refused. */
export function refusalOf({ status, detail, headers }: Refusal): Answer {
  return { ...json(status, JSON.stringify({ detail })), headers: { ...jsonHeaders, ...headers } };
}

const jsonHeaders = { 'content-type': 'application/json' };

export function json(status: number, body: string): Answer {
  return { status, headers: jsonHeaders, body };
}

export function html(status: number, title: string): Answer {
  const body = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

function pageOf({ name, rows, limit, skip, query }: Listing, fault?: Fault): string {
  const from = fault?.kind === 'repeated_page' ? 0 : skip;
  const total = rows.length + (fault?.kind === 'wrong_total' ? 1 : 0);
  const page = rows
    .slice(from, from + limit)
    .map((row) => (fault?.kind === 'late_ratings' ? JSON.stringify(unrated(row.race)) : row.json));
  const rest = JSON.stringify({ total, limit, skip, query });
  return `{"${name}":[${page.join(',')}],${rest.slice(1)}`;
}

/** A result as it is on the evening of the race: performance ratings come days later. */
function unrated(race: Payload): Payload {
  const runners = runnersOf(race).map((runner) => ({
    ...runner,
    ...('rpr' in runner && { rpr: '–' }),
    ...('tsr' in runner && { tsr: '–' }),
  }));
  return fieldsOf({ ...race, runners });
}
