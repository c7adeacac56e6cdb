import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the lockfile names no registry, so that it installs from whichever one a machine is set up for', () => {
  const lockfile = readFileSync(join(import.meta.dirname, '..', 'pnpm-lock.yaml'), 'utf8');
  expect(lockfile).toMatch(/^lockfileVersion:/);
  expect(lockfile.match(/https?:\/\/[^\s}',]+/g) ?? []).toEqual([]);
});
