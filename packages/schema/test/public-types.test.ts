import type {
  Access,
  catalogue,
  Database,
  databaseDigest,
  DatabaseConnectionError,
  DescribedTable,
  describeTable,
  Entry,
  exposedTables,
  grantAccess,
  Migrated,
  migrate,
  openDatabase,
  opsLoads,
  Owner,
  pendingMigrations,
  raRaces,
  rehearseMigration,
  Row,
  SchemaError,
  SourcedRow,
  TableName,
  tables,
} from '@darkhorses/schema';
import { expectTypeOf, test } from 'vitest';

// Held by the type checker, against the source here and against the packed declarations in test/packages. Nothing below is run.

test('a row as JSON: numbers, days and instants as text, null for none', () => {
  expectTypeOf<Row<'ra_races'>['id']>().toEqualTypeOf<string>();
  expectTypeOf<Row<'ra_races'>['date']>().toEqualTypeOf<string>();
  expectTypeOf<Row<'ra_races'>['off_dt']>().toEqualTypeOf<string | null>();
  expectTypeOf<Row<'ra_race_results'>['sp_decimal']>().toEqualTypeOf<number | null>();
  expectTypeOf<Row<'ra_races'>['created_at']>().toEqualTypeOf<string>();
  expectTypeOf<(typeof raRaces)['$inferSelect']['created_at']>().toEqualTypeOf<Date>();
});

test('a row from a payload has neither what the database sets nor what is calculated', () => {
  expectTypeOf<SourcedRow<'ra_races'>>().toHaveProperty('race_name');
  expectTypeOf<SourcedRow<'ra_races'>>().not.toHaveProperty('created_at');
  expectTypeOf<SourcedRow<'ra_mst_jockeys'>>().not.toHaveProperty('total_rides');
});

test('tables and catalogue know the same names', () => {
  expectTypeOf<keyof typeof tables>().toEqualTypeOf<TableName>();
  expectTypeOf<TableName>().toExtend<keyof typeof catalogue>();
  expectTypeOf<keyof (typeof catalogue)['ra_races']['columns']>().toEqualTypeOf<keyof Row<'ra_races'>>();
  expectTypeOf<(typeof catalogue)['ra_races']['columns']['race_name']>().toExtend<Entry>();
  expectTypeOf<Entry['owner']>().toEqualTypeOf<Owner>();
});

test('a database is opened from a URL, and migrated by URL or open', () => {
  expectTypeOf<typeof openDatabase>().parameter(0).toEqualTypeOf<string>();
  expectTypeOf<typeof openDatabase>().returns.toEqualTypeOf<Database>();
  expectTypeOf<typeof migrate>().parameter(0).toEqualTypeOf<string | Database>();
  expectTypeOf<typeof migrate>().returns.resolves.toEqualTypeOf<Migrated>();
  expectTypeOf<typeof pendingMigrations>().returns.resolves.toEqualTypeOf<string[]>();
  expectTypeOf<typeof databaseDigest>().returns.resolves.toHaveProperty('ra_races');
});

test('a rehearsal gives what its work gives, and a role is let in to work or to read', () => {
  expectTypeOf<typeof rehearseMigration<number>>().returns.resolves.toEqualTypeOf<number>();
  expectTypeOf<Database['isPooled']>().toEqualTypeOf<boolean>();
  expectTypeOf<Access>().toEqualTypeOf<'work' | 'read'>();
  expectTypeOf<typeof grantAccess>().parameter(2).toEqualTypeOf<Access>();
  expectTypeOf<typeof exposedTables>().returns.resolves.toEqualTypeOf<string[]>();
});

test('a table is described by its own name alone', () => {
  expectTypeOf<typeof describeTable>().parameter(0).toEqualTypeOf<TableName>();
  expectTypeOf<typeof describeTable>().returns.toEqualTypeOf<DescribedTable>();
});

test('queries know the tables, their columns and relations', () => {
  const queries = async ({ orm }: Database, loads: typeof opsLoads) => {
    const race = await orm.query.raRaces.findFirst({ with: { course: true, runners: true } });
    expectTypeOf(race?.runners).toExtend<{ horse_id: string }[] | undefined>();
    const [load] = await orm.select({ id: loads.id }).from(loads);
    expectTypeOf(load).toEqualTypeOf<{ id: number } | undefined>();
    // @ts-expect-error no such relation
    await orm.query.raRaces.findFirst({ with: { jockeys: true } });
  };
  expectTypeOf(queries).returns.resolves.toBeVoid();
});

test('errors narrow', () => {
  expectTypeOf<typeof SchemaError.isInstance>().guards.toEqualTypeOf<SchemaError>();
  expectTypeOf<DatabaseConnectionError>().toExtend<SchemaError>();
});
