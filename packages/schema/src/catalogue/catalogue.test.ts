import { getTableColumns } from 'drizzle-orm';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Row, SourcedRow } from '../row.js';
import { filledTables, tables } from '../tables.js';
import type { TableName } from '../tables.js';
import type { Entry, Owner } from './entry.js';
import { catalogue } from './index.js';

type Undeclared<T extends TableName> = Exclude<keyof (typeof catalogue)[T]['columns'], keyof Row<T>>;

test('no entry is of a column that its table lacks, for the compiler too', () => {
  expectTypeOf<{ [T in TableName]: Undeclared<T> }[TableName]>().toBeNever();
  expectTypeOf<keyof typeof catalogue>().toEqualTypeOf<TableName>();
});

test('a row from a source has neither stamps nor figures', () => {
  expectTypeOf<keyof SourcedRow<'ra_mst_trainers'>>().toEqualTypeOf<
    'id' | 'name' | 'location' | 'name_off_dt' | 'name_race_id' | 'location_off_dt' | 'location_race_id'
  >();
  expectTypeOf<SourcedRow<'ra_mst_trainers'>['location_off_dt']>().toEqualTypeOf<string | null>();
  expectTypeOf<SourcedRow<'ra_races'>['prize']>().toEqualTypeOf<number | null>();
  expectTypeOf<SourcedRow<'ra_races'>['date']>().toEqualTypeOf<string>();
  expectTypeOf<Row<'ra_mst_regions'>['created_at']>().toEqualTypeOf<string>();
});

describe.each(Object.entries(tables))('%s', (name, table) => {
  const { comment, columns } = catalogue[name as TableName];
  const entries = Object.entries<Entry>(columns);

  test('has an entry for each column, no more and no less', () => {
    expect(entries.map(([column]) => column).toSorted()).toEqual(Object.keys(getTableColumns(table)).toSorted());
  });

  test('says what it is in sentences', () => {
    const texts = [comment, ...entries.map(([, entry]) => entry.comment)];
    expect(texts.filter((text) => !/^\S.{8,300}\.$/.test(text) || / {2}|\.\.|undefined/.test(text))).toEqual([]);
  });

  test('each group of latest columns has both columns of its evidence, and no evidence is without a group', () => {
    const groups = new Set(entries.flatMap(([, { latest }]) => latest?.group ?? []));
    const evidence = entries.flatMap(([, entry]) =>
      entry.evidence ? [`${entry.evidence.group} ${entry.evidence.part}`] : [],
    );
    expect(evidence.toSorted()).toEqual(
      [...groups].flatMap((group) => [`${group} off_dt`, `${group} race_id`]).toSorted(),
    );
    const latest = entries.filter(([, entry]) => entry.owner === 'latest');
    expect(latest).toEqual(entries.filter(([, entry]) => entry.latest !== undefined || entry.evidence !== undefined));
  });
});

describe('sources', () => {
  const filled = filledTables.flatMap((table) =>
    Object.entries<Entry>(catalogue[table].columns).map(([column, entry]) => ({
      column: `${table}.${column}`,
      ...entry,
    })),
  );
  const feedsOf = (owner: Owner) => filled.filter((entry) => entry.owner === owner && entry.evidence === undefined);

  test('every column that a payload fills names its place in it; no other does', () => {
    const fromPayload = new Set<Owner>(['card', 'result', 'both', 'latest', 'profile', 'api']);
    const expected = filled.filter(({ owner, evidence }) => fromPayload.has(owner) && evidence === undefined);
    expect(filled.filter(({ source }) => Object.keys(source).length > 0)).toEqual(expected);
    expect(filled.length).toBeGreaterThan(300);
  });

  test.each(['card', 'result', 'profile'] as const)(
    'a column that only the %s fills names that feed alone',
    (owner) => {
      expect(feedsOf(owner).length).toBeGreaterThan(0);
      expect(feedsOf(owner).filter(({ source }) => Object.keys(source).join() !== owner)).toEqual([]);
    },
  );

  test('a column that both fill names both', () => {
    expect(feedsOf('both').filter(({ source }) => !('card' in source && 'result' in source))).toEqual([]);
  });

  test('paths keep to their grammar', () => {
    const paths = filled.flatMap(({ source }) =>
      Object.values(source).flatMap((places) => places.map(({ path }) => path)),
    );
    expect(paths.filter((path) => !/^(runners\[(\*|\w+=\w+)?\]\.)?\w+(\.\w+)*$/.test(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(250);
  });
});
