import type {
  coverageOfDay,
  DayPayloads,
  DayRows,
  DayTable,
  FieldIssue,
  Money,
  parseBeatenLengths,
  parseDistance,
  parseMoney,
  parseName,
  parseRating,
  parseStartingPrice,
  Parsed,
  Reject,
  rowsOfDay,
  rowsOfCourses,
  rowsOfProfile,
  rowsOfRegions,
  StartingPrice,
} from '@darkhorses/extract';
import type { Row, SourcedRow } from '@darkhorses/schema';
import { expectTypeOf, test } from 'vitest';

// Held by the type checker, against the source here and against the packed declarations in test/packages. Nothing below is run.

test('a parser takes anything, and tells none from what it does not understand', () => {
  expectTypeOf<typeof parseDistance>().toBeCallableWith(undefined);
  expectTypeOf<typeof parseDistance>().parameter(0).toEqualTypeOf<unknown>();
  expectTypeOf<typeof parseDistance>().returns.toEqualTypeOf<Parsed<number>>();
  expectTypeOf<Parsed<number>>().toEqualTypeOf<number | null | undefined>();
  expectTypeOf<typeof parseMoney>().returns.toEqualTypeOf<Parsed<Money>>();
  expectTypeOf<typeof parseStartingPrice>().returns.toEqualTypeOf<Parsed<StartingPrice>>();
  expectTypeOf<typeof parseRating>().returns.toEqualTypeOf<Parsed<number>>();
  expectTypeOf<typeof parseBeatenLengths>().returns.toEqualTypeOf<Parsed<number>>();
  expectTypeOf<NonNullable<ReturnType<typeof parseName>>['name']>().toEqualTypeOf<string>();
});

test('a day is its payloads, whatever they hold, and becomes rows of the schema', () => {
  expectTypeOf<typeof rowsOfDay>().parameter(0).toExtend<{ date: string }>();
  expectTypeOf<{ date: string }>().toExtend<DayPayloads>();
  expectTypeOf<{ date: string; card: { races: [{ any: 'thing' }]; fetched_at: string } }>().toExtend<DayPayloads>();
  expectTypeOf<{ date: string; card: { races: [] } }>().not.toExtend<DayPayloads>();
  expectTypeOf<typeof rowsOfDay>().returns.toEqualTypeOf<DayRows>();
  expectTypeOf<keyof DayRows['rows']>().toEqualTypeOf<DayTable>();
  expectTypeOf<DayRows['rows']['ra_races']>().toEqualTypeOf<SourcedRow<'ra_races'>[]>();
  expectTypeOf<DayRows['rows']['ra_race_results'][number]['sp_decimal']>().toEqualTypeOf<
    Row<'ra_race_results'>['sp_decimal']
  >();
});

test('what was not understood and what could not be a row are told', () => {
  expectTypeOf<DayRows['issues']>().toEqualTypeOf<FieldIssue[]>();
  expectTypeOf<DayRows['rejects']>().toEqualTypeOf<Reject[]>();
  expectTypeOf<'unparsed' | 'unknown_field' | 'unknown_code'>().toExtend<FieldIssue['kind']>();
});

test('lists and profiles become rows of their own tables', () => {
  expectTypeOf<ReturnType<typeof rowsOfCourses>['rows']>().toHaveProperty('ra_mst_courses');
  expectTypeOf<ReturnType<typeof rowsOfRegions>['rows']>().toHaveProperty('ra_mst_regions');
});

test('profiles and coverage', () => {
  expectTypeOf<typeof rowsOfProfile>().returns.toHaveProperty('rows');
  expectTypeOf<typeof coverageOfDay>().parameter(0).toExtend<{ date: string }>();
  expectTypeOf<ReturnType<typeof coverageOfDay>[number]>().toExtend<{ payload: { filled: number } }>();
});
