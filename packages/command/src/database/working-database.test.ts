import { existsSync, mkdtempSync, chmodSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localPostgresStatus } from '@darkhorses/local-postgres';
import { databaseUrl, testDatabase } from '@darkhorses/local-postgres/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { verdictOn } from '../run/verdict.js';
import { Secret } from '../settings/secret.js';
import { PendingMigrationsError } from './pending-migrations-error.js';
import { embeddedFolder, openWorkingDatabase } from './working-database.js';

const home = mkdtempSync(join(tmpdir(), 'darkhorses-home-'));
// Made for us alone; the embedded server may run as another user.
chmodSync(home, 0o755);
afterAll(() => {
  const folder = embeddedFolder(home);
  if (existsSync(folder)) rmSync(realpathSync(folder), { recursive: true });
  rmSync(home, { recursive: true });
});

test('without DATABASE_URL a database is started, made and migrated, and released again', async () => {
  const first = await openWorkingDatabase({ databaseUrl: undefined, home });
  expect(first.kind).toBe('embedded');
  expect(await first.database.sql`select count(*)::int as races from ra_races`).toEqual([{ races: 0 }]);
  const second = await openWorkingDatabase({ databaseUrl: undefined, home });
  await first.close();
  expect(await second.database.sql`select current_database() as name`).toEqual([{ name: 'darkhorses' }]);
  await second.close();
  expect(localPostgresStatus(embeddedFolder(home)).state).toBe('absent');
});

test('with DATABASE_URL that one is opened, when it is migrated', async () => {
  const { url, drop } = await testDatabase();
  const own = await openWorkingDatabase({ databaseUrl: new Secret(url), home });
  expect(own).toMatchObject({ kind: 'own', url });
  await own.close();
  await drop();
});

test('an own database that is not migrated is refused with the command that migrates it', async () => {
  const { url, drop } = await testDatabase();
  const settings = { databaseUrl: new Secret(url), home };
  const emptied = await openWorkingDatabase(settings);
  await emptied.database.sql`delete from ops.migrations`;
  await emptied.close();
  const error: unknown = await openWorkingDatabase(settings).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PendingMigrationsError);
  expect(String(error)).toMatch(/lacks \d+ migrations? .*npm run backfill -- migrate/);
  expect(String(error)).not.toContain(new URL(url).password);
  expect(verdictOn(error).exitCode).toBe(3);
  const pending = await openWorkingDatabase(settings, { allowPending: true });
  await pending.close();
  await drop();
});

test('a database that is not there keeps a command from starting', async () => {
  const url = new URL(databaseUrl(inject('postgresUrl'), 'no_such_database'));
  const error: unknown = await openWorkingDatabase({ databaseUrl: new Secret(url.href), home }).catch(
    (reason: unknown) => reason,
  );
  expect(verdictOn(error)).toMatchObject({ exitCode: 3, isExpected: true });
  expect(String(error)).toContain('no_such_database');
  expect(String(error)).not.toContain(url.password);
});
