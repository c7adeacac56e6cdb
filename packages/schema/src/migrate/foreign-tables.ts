import type { TransactionSql } from '../database/open.js';
import { ForeignTablesError } from '../errors/index.js';

interface ForeignTable {
  schema: string;
  name: string;
  kind: string;
}

// `alter ... set schema` by pg_class.relkind.
const words: Readonly<Record<string, string>> = {
  r: 'table',
  p: 'table',
  v: 'view',
  m: 'materialized view',
  f: 'foreign table',
};

/**
 * Tables and views under our names in a database that we have never migrated: they are another maker's. Without `adopt`
 * they are named and refused; with it they move to schema legacy, as they are, in the transaction at hand.
 *
 * @returns the names of what was moved.
 */
export async function refuseOrAdopt(sql: TransactionSql, adopt: boolean): Promise<string[]> {
  const foreign = await sql<ForeignTable[]>`
    select n.nspname as schema, c.relname as name, c.relkind::text as kind
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f')
      and (n.nspname = 'public' and starts_with(c.relname, 'ra_') or n.nspname in ('ops', 'figures'))
    order by n.nspname = 'public' desc, n.nspname, c.relname`;
  const inPublic = foreign.filter(({ schema }) => schema === 'public');
  const ours = foreign.filter(({ schema }) => schema !== 'public');
  if (ours.length > 0) throw schemasTaken(ours);
  if (inPublic.length > 0 && !adopt) throw tablesTaken(inPublic);
  await dropEmptySchemas(sql);
  if (inPublic.length > 0) await moveToLegacy(sql, inPublic);
  return inPublic.map(({ name }) => name);
}

function tablesTaken(tables: readonly ForeignTable[]): ForeignTablesError {
  const names = tables.map(({ name }) => name);
  return new ForeignTablesError(
    names,
    [
      `The public schema already has ${names.length} tables or views named ra_* that this program did not make:`,
      `  ${names.join(', ')}`,
      'Nothing was changed. There are two ways on:',
      '  1. --adopt: move them, unchanged, into the schema "legacy", and make ours beside them (they stay readable as legacy.ra_...).',
      '  2. Another database: name an empty one in DATABASE_URL.',
    ].join('\n'),
  );
}

function schemasTaken(tables: readonly ForeignTable[]): ForeignTablesError {
  const names = tables.map(({ schema, name }) => `${schema}.${name}`);
  return new ForeignTablesError(
    names,
    `This program keeps its ledger in the schema "ops" and its views in "figures", and this database has others there: ${names.join(', ')}. Nothing was changed. Rename that schema, or name another database in DATABASE_URL.`,
  );
}

// The first migration creates both schemas; one that someone made beforehand, empty, would stop it.
async function dropEmptySchemas(sql: TransactionSql): Promise<void> {
  await sql`drop schema if exists ops restrict`;
  await sql`drop schema if exists figures restrict`;
}

async function moveToLegacy(sql: TransactionSql, tables: readonly ForeignTable[]): Promise<void> {
  await sql`create schema if not exists legacy`;
  const taken = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'legacy'::regnamespace and relname in ${sql(tables.map(({ name }) => name))}`;
  if (taken.length > 0) {
    const names = taken.map(({ name }) => `legacy.${name}`);
    throw new ForeignTablesError(
      names,
      `Tables of an earlier adoption are in the way: ${names.join(', ')}. Nothing was changed. Rename the schema "legacy" or drop those tables, then adopt again.`,
    );
  }
  for (const { name, kind } of tables) {
    await sql`alter ${sql.unsafe(words[kind] ?? 'table')} public.${sql(name)} set schema legacy`;
  }
}
