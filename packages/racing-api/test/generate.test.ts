import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const script = join(dirname(fileURLToPath(import.meta.url)), '..', 'scripts', 'generate.mjs');
const folder = mkdtempSync(join(tmpdir(), 'darkhorses-generate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function generate(...args: string[]) {
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

test('the committed types match the description', () => {
  const { status, stderr } = generate('--check');
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('--check writes nothing, names what is stale and says what to run', () => {
  expect(generate('--check', '--into', folder).status).toBe(1);
  expect(readdirSync(folder)).toEqual([]);

  expect(generate('--into', folder).stdout).toBe('Wrote api.ts, rows.ts, operations.ts, fields.ts.\n');
  expect(generate('--into', folder).stdout).toBe('Nothing to change.\n');

  appendFileSync(join(folder, 'api.ts'), '// edited by hand\n');
  const { status, stderr } = generate('--check', '--into', folder);
  expect(status).toBe(1);
  expect(stderr).toContain('api.ts does not match openapi/');
  expect(stderr).toContain('pnpm --filter @darkhorses/racing-api generate');
  expect(stderr).not.toContain('rows.ts');
});
