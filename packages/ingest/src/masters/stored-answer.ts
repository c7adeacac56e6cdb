import { together } from '@darkhorses/schema';
import { createHash } from 'node:crypto';
import type { Queryable } from '../queryable.js';
import { gunzip, gzip } from '../payloads/gzip.js';

/** An answer of the API that is kept by a name: a list, or a horse's profile. */
export interface AnswerName {
  readonly dataset: 'courses' | 'regions' | 'profiles';
  /** Name of the list, or id of the horse. */
  readonly key: string;
}

/** An answer, its pages as received. */
export interface Answer {
  readonly pages: readonly Uint8Array[];
  /** When it was read, ISO 8601. */
  readonly fetched_at: string;
}

/** The newest answer stored under a name. */
export async function storedAnswer(sql: Queryable, { dataset, key }: AnswerName): Promise<Answer | undefined> {
  const pages = await sql<{ body: Uint8Array; fetched_at: Date }[]>`
    select body, fetched_at
    from ops.payloads as p
    where dataset = ${dataset} and key = ${key} and fetched_at = (
      select max(newest.fetched_at) from ops.payloads as newest where newest.dataset = p.dataset and newest.key = p.key
    )
    order by page`;
  const [first] = pages;
  if (!first) return undefined;
  return {
    pages: await Promise.all(pages.map(({ body }) => gunzip(body))),
    fetched_at: first.fetched_at.toISOString(),
  };
}

/** Stores an answer beside those of the same name: what it tells can be told again without the API. */
export async function storeAnswer(
  sql: Queryable,
  { dataset, key }: AnswerName,
  { pages, fetched_at }: Answer,
  loadId: number,
): Promise<void> {
  const bodies = await Promise.all(pages.map(gzip));
  await together(
    bodies.map(
      (body, page) => sql`
        insert into ops.payloads (dataset, key, fetched_at, page, sha256, body, load_id)
        values (${dataset}, ${key}, ${fetched_at}::text::timestamptz, ${page}, ${sha256Of(pages[page])}, ${body}, ${loadId})
        on conflict do nothing`,
    ),
  );
}

const sha256Of = (bytes: Uint8Array = new Uint8Array()): string => createHash('sha256').update(bytes).digest('hex');
