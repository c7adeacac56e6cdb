import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { startTestServer } from './test-server.js';

const ours = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`darkhorses-test-${process.pid}-`));

test('a test server has a template, takes no time over durability, and leaves nothing behind', async () => {
  // No process has a number this high, so this is of a run that was killed.
  const leftover = join(tmpdir(), 'darkhorses-test-99999999-abc');
  mkdirSync(join(leftover, 'data'), { recursive: true });
  const migrated: string[] = [];
  const server = await startTestServer((url) => Promise.resolve(migrated.push(url)));
  expect(existsSync(leftover)).toBe(false);
  expect(migrated).toEqual([expect.stringMatching(/\/darkhorses_template$/)]);
  const sql = postgres(server.url, { max: 1 });
  expect(await sql`select current_setting('fsync') as fsync`).toEqual([{ fsync: 'off' }]);
  await sql.end();
  expect(ours()).toHaveLength(1);
  await server.stop();
  expect(ours()).toEqual([]);
});

test('a migration that fails takes the server with it', async () => {
  await expect(startTestServer(() => Promise.reject(new Error('no such table')))).rejects.toThrow('no such table');
  expect(ours()).toEqual([]);
});
