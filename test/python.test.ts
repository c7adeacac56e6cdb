import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setStage } from '../apps/backfill/test/stage.js';
import { ofLanguage } from './documentation.js';

// Python of the pages runs where it and its libraries are installed, on an export of two simulated weeks.

const libraries = ['duckdb', 'pandas', 'polars', 'pyarrow', 'sklearn'];
const isInstalled = spawnSync('python3', ['-c', `import ${libraries.join(', ')}`]).status === 0;
if (!isInstalled)
  console.warn(`Skipped: the Python of the pages, since Python with ${libraries.join(', ')} is not here.`);

describe.skipIf(!isInstalled)('Python', () => {
  const folder = mkdtempSync(join(tmpdir(), 'darkhorses-python-'));

  beforeAll(async () => {
    const stage = await setStage();
    await stage.backfill('run --start-date 2025-09-01 --end-date 2025-09-14');
    await stage.backfill('stats');
    const { code, stderr } = await stage.backfill(`export --out ${join(folder, 'racing')}`);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    await stage.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(ofLanguage('python'))('$page: $text', ({ text }) => {
    const { status, stdout, stderr } = spawnSync('python3', ['-'], { cwd: folder, input: text, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim().split('\n').length).toBeGreaterThan(0);
    expect(stdout).not.toBe('');
  });
});
