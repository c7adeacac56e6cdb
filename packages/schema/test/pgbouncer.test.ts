import { missingBinary, startPooler } from '@darkhorses/local-postgres/testing';
import type { Pooler } from '@darkhorses/local-postgres/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { migrate, openDatabase, pendingMigrations, raMstRegions } from '../src/index.js';
import type { Database, OpenDatabaseOptions, Sql } from '../src/index.js';

const missing = missingBinary();
if (missing !== undefined) console.warn(`Skipped: the tests through a pooler, since ${missing}.`);

// What Supabase gives: a pooler in transaction mode, 15 connections, and two minutes for a statement.
describe.skipIf(missing !== undefined)('through PgBouncer in transaction mode', () => {
  const name = `pooled_${process.pid}`;
  let admin: postgres.Sql;
  let pooler: Pooler;

  beforeAll(async () => {
    admin = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} });
    await admin`create database ${admin(name)} template template0`;
    await admin`alter database ${admin(name)} set statement_timeout = '2min'`;
    pooler = await startPooler(inject('postgresUrl'));
  });

  afterAll(async () => {
    await pooler.stop();
    await admin`drop database ${admin(name)} with (force)`;
    await admin.end();
  });

  test('six migrations at once: one works, the others find it done', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => migrate(pooler.url(name))));
    expect(results.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
    expect(await pendingMigrations(open())).toEqual([]);
  });

  test('days written by many at once: one parameter a table, pipelined, in the order of keys', async () => {
    const writers = Array.from({ length: 3 }, () => open({ max: 8 }));
    const days = Array.from({ length: 30 }, (_, day) => day);
    await Promise.all(days.map((day) => writeDay(writers[day % 3] ?? open(), day)));
    const { sql } = open();
    const counts =
      await sql`select (select count(*) from ra_mst_sires) as sires, (select count(*) from ra_mst_horses) as horses`;
    expect(counts).toEqual([{ sires: 35, horses: 300 }]);
  });

  test('what a transaction sets for itself reaches no other, and no lock outlives it', async () => {
    const { sql } = open({ max: 15 });
    await Promise.all(
      Array.from({ length: 30 }, () =>
        sql.begin(async (transaction) => {
          await transaction`set local statement_timeout = 0`;
          await transaction`select pg_advisory_xact_lock(42)`;
          expect(await transaction`show statement_timeout`).toEqual([{ statement_timeout: '0' }]);
        }),
      ),
    );
    const after = await Promise.all(Array.from({ length: 30 }, () => sql`show statement_timeout`));
    expect(after.flat()).toEqual(after.map(() => ({ statement_timeout: '2min' })));
    expect(await sql`select 1 from pg_locks where locktype = 'advisory' and objid = 42`).toEqual([]);
  });

  test('a transaction-scoped lock lets one in at a time', async () => {
    const { sql } = open({ max: 6 });
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 12 }, () =>
        sql.begin(async (transaction) => {
          await transaction`select pg_advisory_xact_lock(43)`;
          most = Math.max(most, (inside += 1));
          await transaction`select 1`;
          inside -= 1;
        }),
      ),
    );
    expect(most).toBe(1);
  });

  test('no prepared statement is left on the server', async () => {
    const { sql, orm } = open();
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(Array.from({ length: 16 }, (_, n) => sql`select ${n}::int8 as n, ${'x'}::text as x`));
      await orm.select().from(raMstRegions);
    }
    const left = await Promise.all(Array.from({ length: 15 }, () => sql`select name from pg_prepared_statements`));
    expect(left.flat()).toEqual([]);
  });

  test('more clients than connections wait their turn', async () => {
    const clients = Array.from({ length: 4 }, () => open({ max: 8 }));
    const answers = await Promise.all(
      clients.flatMap(({ sql }) => Array.from({ length: 20 }, (_, n) => sql<{ n: number }[]>`select ${n}::int4 as n`)),
    );
    expect(answers.flat()).toHaveLength(80);
    const [row] = await admin`select count(*)::int as n from pg_stat_activity where datname = ${name}`;
    expect(row?.['n']).toBeLessThanOrEqual(15);
  });

  describe('TLS with a certificate that no system knows', () => {
    test('is taken where nothing or no check is asked for', async () => {
      for (const mode of ['prefer', 'require']) {
        const { sql } = open({}, `pgbouncer=true&sslmode=${mode}`);
        expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
      }
    });

    test.each(['verify-ca', 'verify-full', 'verify-full&sslrootcert=system'])(
      'is refused by sslmode=%s',
      async (mode) => {
        const database = open({}, `pgbouncer=true&sslmode=${mode}`);
        await expect(database.ready()).rejects.toMatchObject({ name: 'DatabaseConnectionError', reason: 'tls' });
      },
    );

    test('is taken when its authority is given, and by verify-full under its own name only', async () => {
      const root = `pgbouncer=true&sslrootcert=${encodeURIComponent(pooler.rootCertificate)}`;
      await open({}, `${root}&sslmode=verify-full`).ready();
      await open({}, `${root}&sslmode=require`).ready();
      const byAddress = (mode: string) => pooler.url(name, `${root}&sslmode=${mode}`).replace('localhost', '127.0.0.1');
      await openUrl(byAddress('verify-ca')).ready();
      await expect(openUrl(byAddress('verify-full')).ready()).rejects.toMatchObject({ reason: 'tls' });
    });
  });

  function open(options: OpenDatabaseOptions = {}, query?: string): Database {
    return openUrl(pooler.url(name, query), options);
  }

  function openUrl(url: string, options: OpenDatabaseOptions = {}): Database {
    const database = openDatabase(url, options);
    onTestFinished(() => database.close());
    return database;
  }
});

// Neighbouring days share sires, so that their transactions meet.
async function writeDay({ sql }: Database, day: number): Promise<void> {
  const numbers = Array.from({ length: 10 }, (_, n) => n + 1);
  const sires = numbers.map((n) => ({ id: `sir_${100 + ((day + n) % 35)}`, name: `Sire ${n}` }));
  const horses = numbers.map((n) => ({
    id: `hrs_${1000 + day * 10 + n}`,
    name: `Horse ${n}`,
    sire_id: sires[n - 1]?.id,
  }));
  await sql.begin(async (transaction) => {
    await Promise.all([
      transaction`set local statement_timeout = '10min'`,
      merge(transaction, 'ra_mst_sires', sires),
      merge(transaction, 'ra_mst_horses', horses),
    ]);
  });

  function merge(transaction: Pick<Sql, 'unsafe'>, table: string, rows: readonly { id: string }[]) {
    const columns = Object.keys(rows[0] ?? {});
    return transaction.unsafe(
      `insert into ${table} (${columns.join(', ')})
       select ${columns.join(', ')} from json_to_recordset($1::text::json) as row(${columns.map((column) => `${column} text`).join(', ')})
       order by id collate "C"
       on conflict (id) do update set name = excluded.name where ${table}.name is distinct from excluded.name`,
      [JSON.stringify(rows)],
    );
  }
}
