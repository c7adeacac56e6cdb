import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { loadEnvironmentFiles } from './environment-files.js';
import { SettingsError } from './settings-error.js';

const folder = mkdtempSync(join(tmpdir(), 'darkhorses-env-'));
const names = ['DH_TEST_A', 'DH_TEST_B', 'DH_TEST_C'];
afterEach(() => {
  for (const name of names) delete process.env[name];
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the environment wins over .env.local, and that over .env', () => {
  writeFileSync(join(folder, '.env'), 'DH_TEST_A=env\nDH_TEST_B=env\nDH_TEST_C="env with spaces" # comment\n');
  writeFileSync(join(folder, '.env.local'), 'DH_TEST_A=local\nDH_TEST_B=local\n');
  process.env['DH_TEST_A'] = 'shell';
  loadEnvironmentFiles(folder);
  expect(names.map((name) => process.env[name])).toEqual(['shell', 'local', 'env with spaces']);
});

test('no files are no error, and one that cannot be read is', () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  loadEnvironmentFiles(empty);
  mkdirSync(join(empty, '.env'));
  expect(() => loadEnvironmentFiles(empty)).toThrow(SettingsError);
});
