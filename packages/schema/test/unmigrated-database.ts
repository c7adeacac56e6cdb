import postgres from 'postgres';
import { inject, onTestFinished } from 'vitest';
import { openDatabase } from '../src/index.js';
import type { Database } from '../src/index.js';

let made = 0;

/** A database that nobody has migrated, gone when the test ends. */
export async function unmigratedUrl(): Promise<string> {
  const admin = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} });
  made += 1;
  const name = `unmigrated_${process.pid}_${made}`;
  await admin`create database ${admin(name)} template template0`;
  onTestFinished(async () => {
    await admin`drop database ${admin(name)} with (force)`;
    await admin.end();
  });
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

/** The same, opened, and closed when the test ends. */
export async function unmigratedDatabase(): Promise<Database> {
  const database = openDatabase(await unmigratedUrl(), { max: 2 });
  onTestFinished(() => database.close());
  return database;
}
