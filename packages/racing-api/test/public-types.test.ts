import type {
  BarePath,
  components,
  Course,
  createLimiter,
  createRacingApi,
  Data,
  HorsePro,
  IncompleteListError,
  Item,
  Limiter,
  LimiterStore,
  ListPath,
  Metadata,
  Operation,
  operations,
  Page,
  Params,
  Path,
  paths,
  Racecard,
  RacingApi,
  RacingApiError,
  RacingApiOptions,
  Result,
  ResultRunner,
} from '@darkhorses/racing-api';
import type { InMemoryFetch, createVirtualClock, inMemoryFetch, result } from '@darkhorses/racing-api/testing';
import { describe, expectTypeOf, test } from 'vitest';

// Held by the type checker, against the source here and against the packed declarations in test/packages. Nothing below is run.

describe('a client', () => {
  test('is made from credentials alone', () => {
    expectTypeOf<typeof createRacingApi>().parameter(0).toEqualTypeOf<RacingApiOptions>();
    expectTypeOf<typeof createRacingApi>().returns.toEqualTypeOf<RacingApi>();
    expectTypeOf<{ username: string; password: string }>().toExtend<RacingApiOptions>();
    expectTypeOf<{ username: string }>().not.toExtend<RacingApiOptions>();
    expectTypeOf<{ username: string; password: string; timeout: '30s' }>().not.toExtend<RacingApiOptions>();
  });

  test('takes the platform fetch, and one in memory', () => {
    expectTypeOf<typeof fetch>().toExtend<NonNullable<RacingApiOptions['fetch']>>();
    expectTypeOf<ReturnType<typeof inMemoryFetch>>().toEqualTypeOf<InMemoryFetch>();
    expectTypeOf<InMemoryFetch>().toExtend<NonNullable<RacingApiOptions['fetch']>>();
    expectTypeOf<ReturnType<typeof createVirtualClock>>().toExtend<NonNullable<RacingApiOptions['clock']>>();
    expectTypeOf<ReturnType<typeof result>>().toExtend<Result>();
  });

  test('answers with what the path answers', () => {
    expectTypeOf<Data<'/v1/courses'>['courses']>().toEqualTypeOf<Course[]>();
    expectTypeOf<Data<'/v1/horses/{horse_id}/pro'>>().toEqualTypeOf<HorsePro>();
    expectTypeOf<Data<'/v1/results/{race_id}'>>().toEqualTypeOf<Result>();
  });

  test('reads lists row by row and page by page', () => {
    expectTypeOf<Item<'/v1/results'>>().toEqualTypeOf<Result>();
    expectTypeOf<Item<'/v1/racecards/pro'>>().toEqualTypeOf<Racecard>();
    expectTypeOf<Page<'/v1/results'>['items']>().toEqualTypeOf<readonly Result[]>();
    expectTypeOf<Page<'/v1/results'>['total']>().toEqualTypeOf<number>();
    expectTypeOf<Page<'/v1/results'>['bytes']>().toExtend<Uint8Array>();
  });
});

test('calls are checked: paths, parameters, lanes', () => {
  const calls = async (api: RacingApi) => {
    expectTypeOf(await api.GET('/v1/courses')).toEqualTypeOf<Data<'/v1/courses'>>();
    const { data, metadata } = await api.withResponse.GET('/v1/results/{race_id}', {
      params: { path: { race_id: 'rac_1' } },
      lane: 'interactive',
    });
    expectTypeOf(data).toEqualTypeOf<Result>();
    expectTypeOf(metadata).toEqualTypeOf<Metadata>();
    for await (const race of api.items('/v1/results', { params: { query: { region: ['gb', 'ire'] } } }))
      expectTypeOf(race).toEqualTypeOf<Result>();
    // @ts-expect-error no such path
    await api.GET('/v1/results/tomorrow');
    // @ts-expect-error the id is missing
    await api.GET('/v1/results/{race_id}');
    // @ts-expect-error no such parameter: the API would ignore it without a word
    await api.GET('/v1/results', { params: { query: { startdate: '2025-06-14' } } });
    // @ts-expect-error no such lane
    await api.GET('/v1/courses', { lane: 'express' });
    // @ts-expect-error one race is no list
    api.items('/v1/results/{race_id}', { params: { path: { race_id: 'rac_1' } } });
  };
  expectTypeOf(calls).returns.resolves.toBeVoid();
});

test('paths are known as a whole, as lists, and as what can be asked bare', () => {
  expectTypeOf<keyof paths>().toEqualTypeOf<Path>();
  expectTypeOf<keyof typeof operations>().toEqualTypeOf<Path>();
  expectTypeOf<(typeof operations)['/v1/results']>().toExtend<Operation>();
  expectTypeOf<'/v1/results'>().toExtend<ListPath>();
  expectTypeOf<'/v1/courses'>().toExtend<BarePath>();
  expectTypeOf<'/v1/results/{race_id}'>().not.toExtend<BarePath>();
  expectTypeOf<Params<'/v1/results/{race_id}'>['path']>().toEqualTypeOf<{ race_id: string }>();
});

test('rows are the schemas of the API under short names', () => {
  expectTypeOf<Result>().toEqualTypeOf<components['schemas']['Result']>();
  expectTypeOf<NonNullable<Result['runners']>[number]>().toEqualTypeOf<ResultRunner>();
  expectTypeOf<ResultRunner['sp']>().toExtend<string | null | undefined>();
});

test('errors narrow, and each knows what it is about', () => {
  expectTypeOf<typeof RacingApiError.isInstance>().guards.toEqualTypeOf<RacingApiError>();
  expectTypeOf<typeof IncompleteListError.isInstance>().guards.toEqualTypeOf<IncompleteListError>();
  expectTypeOf<IncompleteListError>().toExtend<RacingApiError>();
  expectTypeOf<RacingApiError>().toExtend<Error>();
  expectTypeOf<RacingApiError['retryAt']>().toEqualTypeOf<Date | undefined>();
});

test('a store of two methods is enough to share a limit', () => {
  expectTypeOf<keyof LimiterStore>().toEqualTypeOf<'reserve' | 'refused'>();
  expectTypeOf<typeof createLimiter>().returns.toEqualTypeOf<Limiter>();
});
