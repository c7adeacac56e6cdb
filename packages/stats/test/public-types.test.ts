import type { Database } from '@darkhorses/schema';
import type {
  Family,
  FamilyCounts,
  families,
  refresh,
  RefreshInProgressError,
  RefreshOptions,
  refreshPedigree,
  RefreshProgress,
  RefreshSummary,
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

test('a second refresh is an error of its own', () => {
  expectTypeOf<RefreshInProgressError>().toExtend<Error>();
});
