import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { databaseUrl, templateDatabase } from './test-server.js';

export { missingBinary, type Pooler, startPooler } from './pooler.js';
export { databaseUrl } from './test-server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the run's one Postgres server: its maintenance database, as a role that may do anything. */
    postgresUrl: string;
  }
}

export interface TestDatabase {
  url: string;
  /** Removes the database, whoever is connected to it. */
  drop(): Promise<void>;
}

/**
 * A database of its own for a test file, with every table and no rows.
 *
 * @example
 * const database = await testDatabase();
 * afterAll(() => database.drop());
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withServer(server, (sql) => sql`create database ${sql(name)} template ${sql(templateDatabase)}`);
  return {
    url: databaseUrl(server, name),
    drop: () => withServer(server, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

async function withServer(url: string, work: (sql: postgres.Sql) => PromiseLike<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
