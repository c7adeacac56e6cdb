import type { Database } from '@darkhorses/schema';
import type {
  Family,
  FamilyCounts,
  families,
  FigureRows,
  refresh,
  RefreshInProgressError,
  RefreshOptions,
  refreshPedigree,
  RefreshProgress,
  RefreshSummary,
  refreshVenue,
  UnmigratedDatabaseError,
} from '@darkhorses/stats';
import { expectTypeOf, test } from 'vitest';

// Held by the type checker, against the source here and against the packed declarations in test/packages. Nothing below is run.

test('a refresh needs a database and nothing more', () => {
  expectTypeOf<typeof refresh>().parameter(0).toEqualTypeOf<Database>();
  expectTypeOf<typeof refresh>().parameter(1).toEqualTypeOf<RefreshOptions | undefined>();
  expectTypeOf<typeof refresh>().returns.resolves.toEqualTypeOf<RefreshSummary>();
  expectTypeOf<typeof refreshPedigree>().parameter(0).toEqualTypeOf<Database>();
});

test('options are checked', () => {
  expectTypeOf<{
    asOf: '2025-10-31';
    only: ['people', 'pedigree'];
    minRuns: { distance: 10 };
  }>().toExtend<RefreshOptions>();
  expectTypeOf<{ only: ['horses'] }>().not.toExtend<RefreshOptions>();
  expectTypeOf<{ minRuns: { distance: '10' } }>().not.toExtend<RefreshOptions>();
  expectTypeOf<(typeof families)[number]>().toEqualTypeOf<Family>();
});

test('a summary tells of each family what was written', () => {
  expectTypeOf<RefreshSummary['families'][Family]>().toEqualTypeOf<FamilyCounts | undefined>();
  expectTypeOf<FamilyCounts>().toExtend<{ inserted: number; updated: number; deleted: number; unchanged: number }>();
  expectTypeOf<RefreshProgress['done']>().toEqualTypeOf<number>();
});

test('one family has no choice of families, and gives its own counts', () => {
  expectTypeOf<NonNullable<Parameters<typeof refreshVenue>[1]>>().not.toHaveProperty('only');
  expectTypeOf<typeof refreshVenue>().returns.resolves.toEqualTypeOf<FamilyCounts>();
});

test('rows come with the name of their table, and may be waited for', () => {
  expectTypeOf<FigureRows>().toExtend<{ table: string; rows: readonly unknown[] }>();
  expectTypeOf<(rows: FigureRows) => Promise<void>>().toExtend<NonNullable<RefreshOptions['onRows']>>();
});

test('what stands in the way is an error of its own', () => {
  expectTypeOf<UnmigratedDatabaseError['migrations']>().toEqualTypeOf<readonly string[]>();
  expectTypeOf<RefreshInProgressError>().toExtend<Error>();
});
