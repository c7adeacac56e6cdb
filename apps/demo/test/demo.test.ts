import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filledTables } from '@darkhorses/schema';

const cli = join(import.meta.dirname, '..', 'dist', 'cli.js');
const home = mkdtempSync(join(tmpdir(), 'darkhorses-demo-'));

afterAll(() => rmSync(home, { recursive: true, force: true }));

// An environment that names another database and another account: the demo must leave both alone.
const environment = {
  ...process.env,
  DARKHORSES_HOME: home,
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere',
  RACING_API_USERNAME: 'someone',
};

function demo(...parameters: string[]) {
  return spawnSync(process.execPath, [cli, ...parameters], { encoding: 'utf8', env: environment, timeout: 180_000 });
}

describe.skipIf(!existsSync(cli))('the demo, as built', { timeout: 400_000 }, () => {
  test('loads a month, shows every table filled and audits it; run again, it loads nothing', () => {
    const first = demo('--month', '2025-02');
    expect(first.stderr).toContain('56 of 56 days');
    expect(first.status).toBe(0);
    for (const table of filledTables) expect(first.stdout).toMatch(new RegExp(`^${table} +[1-9]`, 'm'));
    expect(first.stdout).toMatch(/^2025 +2\d +\d/m);
    for (const kind of ['Jockey', 'Trainer', 'Sire'])
      expect(first.stdout).toMatch(new RegExp(`^${kind} +\\S.*[+−]`, 'm'));
    expect(first.stdout).toMatch(/^No critical gaps found/m);
    const report = join(home, 'demo', 'reports', 'audit.html');
    expect(first.stdout).toContain(`The report is in ${report} (`);
    expect(readFileSync(report, 'utf8')).toContain('Yes. No critical gaps found');
    expect(first.stdout).toContain('npm run backfill -- run');

    const again = demo('--month', '2025-02');
    expect(again.stdout).toContain('0 days written');
    expect(again.status).toBe(0);
  });

  test('refuses what it does not understand', () => {
    const { status, stderr } = demo('--month', 'March');
    expect(stderr).toContain('Expected a month such as 2025-10');
    expect(status).toBe(2);
    expect(demo('--bogus').status).toBe(2);
    expect(demo('--help').stdout).toContain('--recorded FOLDER');
  });
});
