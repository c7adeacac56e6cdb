import { testDatabase } from '@darkhorses/local-postgres/testing';
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as declared from '../src/drizzle-schema.js';
import { openDatabase, tables } from '../src/index.js';
import type { Database } from '../src/index.js';
import { documentation } from '../src/migrate/documentation.js';

// What migrate made, read from Postgres's own catalogue, against what the Drizzle tables declare.

const views = ['figures.ancestors', 'figures.jockeys', 'figures.owners', 'figures.trainers'];
const allTables = Object.values(declared).filter((value) => is(value, PgTable));
const configs = allTables.map((table) => getTableConfig(table));

let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const test = await testDatabase();
  drop = test.drop;
  database = openDatabase(test.url, { max: 2 });
});

afterAll(async () => {
  await database.close();
  await drop();
});

test('public holds the 18 tables and nothing else; ops and figures what is declared', async () => {
  const found = await database.sql<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ops', 'figures') and c.relkind in ('r', 'p', 'v', 'm', 'f')`;
  const expected = configs.map(({ schema, name }) => `${schema ?? 'public'}.${name}`);
  expect(found.map(({ name }) => name).toSorted()).toEqual([...expected, ...views].toSorted());
  expect(expected.filter((name) => name.startsWith('public.'))).toHaveLength(18);
  expect(Object.keys(tables)).toHaveLength(18);
});

test('the list of tables puts parents before children', () => {
  const order = Object.keys(tables);
  for (const [index, table] of Object.values(tables).entries()) {
    for (const { reference } of getTableConfig(table).foreignKeys) {
      expect(order.slice(0, index)).toContain(getTableName(reference().foreignTable));
    }
  }
});

describe.each(configs.map((config) => ({ ...config, qualified: `${config.schema ?? 'public'}.${config.name}` })))(
  '$qualified',
  (config) => {
    test('columns: names, order, types, nullability, generation', async () => {
      const found = await database.sql`
        select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "notNull",
          a.attgenerated = 's' as generated, a.attidentity = 'a' as identity
        from pg_attribute a
        where a.attrelid = ${config.qualified}::regclass and a.attnum > 0 and not a.attisdropped
        order by a.attnum`;
      const expected = config.columns.map((column) => ({
        name: column.name,
        type: typeOf(column),
        notNull: column.notNull || config.primaryKeys.some(({ columns }) => columns.includes(column)),
        generated: column.generated !== undefined,
        identity: column.generatedIdentity !== undefined,
      }));
      expect(found.toSorted(byName)).toEqual(expected.toSorted(byName));
    });

    test('defaults', async () => {
      const found = await database.sql<{ name: string; value: string }[]>`
        select a.attname as name, pg_get_expr(d.adbin, d.adrelid) as value
        from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
        where d.adrelid = ${config.qualified}::regclass and a.attgenerated = ''`;
      const withDefault = config.columns.filter(
        (column) => column.hasDefault && !column.generatedIdentity && !column.generated,
      );
      expect(found.map(({ name }) => name).toSorted()).toEqual(withDefault.map(({ name }) => name).toSorted());
      const instants = found.filter(({ name }) => name.endsWith('_at'));
      expect(instants.map(({ value }) => value)).toEqual(instants.map(() => 'now()'));
    });

    test('keys, references, checks and unique constraints', async () => {
      const found = await database.sql<
        { name: string; type: string; columns: string[]; target: string | null; cascade: boolean }[]
      >`
        select conname as name, contype::text as type, confrelid::regclass::text as target, confdeltype = 'c' as cascade,
          array(select attname::text from unnest(conkey) with ordinality as k(num, at)
                join pg_attribute on attrelid = conrelid and attnum = k.num order by k.at) as columns
        from pg_constraint where conrelid = ${config.qualified}::regclass`;
      const of = (type: string) => found.filter((constraint) => constraint.type === type);

      const single = config.columns.filter((column) => column.primary).map(({ name }) => name);
      expect(of('p').map(({ columns }) => columns)).toEqual([
        config.primaryKeys[0]?.columns.map(({ name }) => name) ?? single,
      ]);
      expect(
        of('f')
          .map(({ columns, target, cascade }) => `${columns} -> ${target} ${cascade}`)
          .toSorted(),
      ).toEqual(
        config.foreignKeys
          .map((key) => {
            const { columns, foreignTable } = key.reference();
            return `${columns.map(({ name }) => name)} -> ${getTableName(foreignTable)} ${key.onDelete === 'cascade'}`;
          })
          .toSorted(),
      );
      expect(
        of('c')
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(config.checks.map(({ name }) => name).toSorted());
      expect(
        of('u')
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(config.uniqueConstraints.map(({ name }) => name).toSorted());
    });

    test('indexes: those of the constraints and the declared ones, no other', async () => {
      const found = await database.sql<{ name: string }[]>`
        select i.indexrelid::regclass::text as name from pg_index i
        where i.indrelid = ${config.qualified}::regclass
          and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))`;
      const prefix = config.schema === undefined ? '' : `${config.schema}.`;
      expect(found.map(({ name }) => name)).toEqual(config.indexes.map((index) => `${prefix}${index.config.name}`));
    });
  },
);

test('every table, view and column of ours has its comment, and no other comment stands there', async () => {
  const found = await database.sql<Place[]>`
    select n.nspname as schema, c.relname as "table", a.attname as "column", d.description as comment
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = a.attnum
    where n.nspname in ('public', 'ops', 'figures') and c.relkind in ('r', 'v')
    union all
    select n.nspname, c.relname, null, obj_description(c.oid, 'pg_class')
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'ops', 'figures') and c.relkind in ('r', 'v')`;
  expect(found.toSorted(byPlace)).toEqual(documentation().toSorted(byPlace));
  expect(found.length).toBeGreaterThan(700);
});

test('row security is on for all 18 tables, and there is no policy', async () => {
  const rows = await database.sql<{ name: string; secured: boolean }[]>`
    select relname as name, relrowsecurity as secured from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
  expect(rows.filter(({ secured }) => secured)).toHaveLength(18);
  expect(await database.sql`select polname from pg_policy`).toEqual([]);
});

test('the views show nobody more than the tables do', async () => {
  const found = await database.sql`
    select oid::regclass::text as name, reloptions from pg_class where relkind = 'v' and relnamespace = 'figures'::regnamespace order by 1`;
  expect(found).toEqual(views.map((name) => ({ name, reloptions: ['security_invoker=true'] })));
});

function typeOf(column: PgColumn): string {
  const type = column.getSQLType();
  return type === 'time' ? 'time without time zone' : type;
}

function byName(a: { name?: string }, b: { name?: string }): number {
  return (a.name ?? '').localeCompare(b.name ?? '');
}

function byPlace(a: Place, b: Place): number {
  const place = ({ schema, table, column }: Place) => `${schema}.${table}.${column ?? ''}`;
  return place(a).localeCompare(place(b));
}

interface Place {
  readonly schema: string;
  readonly table: string;
  readonly column: string | null;
}
