import { rowsOfCourses, rowsOfRegions } from '@darkhorses/extract';
import type { RacingApi } from '@darkhorses/racing-api';
import { parseBody } from '../payloads/parse-body.js';
import type { Answer, AnswerName } from './stored-answer.js';
import { UnexpectedListError } from './unexpected-list-error.js';
import type { Extract } from './write-answer.js';

/** A list of the API that fills a table: how it is kept, and what becomes of it. */
export interface MasterList {
  readonly name: AnswerName;
  readonly extract: Extract;
}

/** The courses of some regions. */
export const courseList = (regions: readonly string[]): MasterList => ({
  name: { dataset: 'courses', key: regions.toSorted().join(' ') },
  extract: (pages, fetchedAt) => rowsOfCourses(pages.flatMap(coursesOf), fetchedAt),
});

/** All regions. */
export const regionList: MasterList = {
  name: { dataset: 'regions', key: 'all' },
  extract: (pages) => rowsOfRegions(pages.flatMap(itemsOf)),
};

interface Asking {
  readonly regions: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly now: () => Date;
}

/**
 * Reads the courses of some regions: as many as the API says there are.
 *
 * @throws UnexpectedListError where there are none
 */
export async function readCourses(api: RacingApi, { regions, signal, now }: Asking): Promise<Answer> {
  const pages: Uint8Array[] = [];
  const query = { region_codes: [...regions] };
  for await (const { bytes } of api.pages('/v1/courses', { params: { query }, signal })) pages.push(bytes);
  if (pages.every((page) => coursesOf(page).length === 0)) throw unexpected(`no course of ${regions.join(', ')}`);
  return { pages, fetched_at: now().toISOString() };
}

/**
 * Reads the regions: a bare list that the API gives whole or not at all.
 *
 * @throws UnexpectedListError where there are none
 */
export async function readRegions(api: RacingApi, { signal, now }: Omit<Asking, 'regions'>): Promise<Answer> {
  const { metadata } = await api.withResponse.GET('/v1/courses/regions', { signal });
  if (itemsOf(metadata.bytes).length === 0) throw unexpected('no region');
  return { pages: [metadata.bytes], fetched_at: now().toISOString() };
}

function coursesOf(page: Uint8Array): readonly unknown[] {
  const body = parseBody(page);
  const courses: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'courses') : undefined;
  // The client takes null for a list of none.
  return asList('courses', courses ?? []);
}

const itemsOf = (page: Uint8Array): readonly unknown[] => asList('regions', parseBody(page));

function asList(name: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw unexpected(`no list of ${name}`);
}

function unexpected(lack: string): UnexpectedListError {
  return new UnexpectedListError(
    `The API answered with ${lack}: it has changed, something answers in its place (check RACING_API_BASE_URL), or it knows no such region`,
  );
}
