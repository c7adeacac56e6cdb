import { randomBytes } from 'node:crypto';
import { databaseUrl, type TestDatabase, testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import postgres from 'postgres';
import { inject } from 'vitest';
import { loadHealthyWorld } from './healthy-world.js';

const template = 'audit_healthy_world';

/**
 * A database of its own with seven healthy weeks of racing in it: today, with races that are still to come, and the week
 * ahead included. The first to ask for one in a run has it loaded; everybody else gets a copy.
 *
 * @example
 * const { url, drop } = await healthyDatabase();
 */
export async function healthyDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `audit_${randomBytes(6).toString('hex')}`;
  await withServer(server, async (sql) => {
    // Test files run in processes of their own: one loads, the others wait.
    await sql`select pg_advisory_lock(hashtext(${template}))`;
    const [known] = await sql`select from pg_database where datname = ${template}`;
    if (known === undefined) await makeTemplate(sql);
    await sql`select pg_advisory_unlock(hashtext(${template}))`;
    await sql`create database ${sql(name)} template ${sql(template)}`;
  });
  return {
    url: databaseUrl(server, name),
    drop: () =>
      withServer(server, async (sql) => {
        await sql`drop database if exists ${sql(name)} with (force)`;
      }),
  };
}

async function makeTemplate(sql: postgres.Sql): Promise<void> {
  const { url } = await testDatabase();
  const database = openDatabase(url);
  await loadHealthyWorld(database).finally(() => database.close());
  // Renamed only when it is whole: a load that fails leaves no template.
  await sql`alter database ${sql(new URL(url).pathname.slice(1))} rename to ${sql(template)}`;
}

async function withServer(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
