import { openDatabase } from '@darkhorses/schema';
import { databaseUrl, testDatabase } from '@darkhorses/local-postgres/testing';
import { expect, onTestFinished, test } from 'vitest';
import { refresh, UnmigratedDatabaseError } from '../src/index.js';

test('a database without our tables is told apart from a broken one, with what to do', async () => {
  const { url, drop } = await testDatabase();
  const database = openDatabase(databaseUrl(url, 'postgres'), { max: 2 });
  onTestFinished(async () => {
    await database.close();
    await drop();
  });
  const failure = await refresh(database).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnmigratedDatabaseError);
  expect(failure).toMatchObject({
    migrations: expect.arrayContaining(['0000_tables']) as string[],
    message: expect.stringContaining('call its migrate() on it first') as string,
  });
});
