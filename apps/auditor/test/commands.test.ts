import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseDigest } from '@darkhorses/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setStage, type Stage } from './stage.js';

interface Document {
  verdict: { noCriticalGaps: boolean; critical: number };
  findings: { check: string; affected: number; closing: { command?: string } }[];
  outcomes: { status: string }[];
}

// One story, told from an empty database to a whole one: each test goes on from the one before.
describe('from nothing to a database that can be trusted', () => {
  let stage: Stage;
  const folder = mkdtempSync(join(tmpdir(), 'darkhorses-auditor-'));
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(async () => {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('what was never loaded is a critical gap, with the command that closes it and its cost; exit code 1', async () => {
    const { code, stdout, stderr } = await stage.audit('');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Priority +Category +What +Records +Share +How to close it +Calls +Time +Status$/m);
    expect(stdout).toMatch(
      /^P3 critical +coverage +\d+ days were never loaded +\d+ of \d+ +[\d.]+ % +npm run audit -- fix --only days +\d+ +– +open$/m,
    );
    expect(stdout).toMatch(/^\d+ critical gaps?.*\.$/m);
    expect(stdout).not.toContain('No critical gaps found');
    expect(stderr).toContain('checks');
    expect(stage.simulator.calls()).toHaveLength(0);
  });

  test('a dry run says what would be done, and does nothing', async () => {
    const before = await databaseDigest(stage.sql);
    const { code, stdout } = await stage.audit('fix --dry-run');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^days +\d+ +(\d+) +\1 +\S*days/m);
    expect(stdout).toContain('Nothing was done: this is what would be.');
    expect(await databaseDigest(stage.sql)).toEqual(before);
    expect(stage.simulator.calls()).toHaveLength(0);
    expect(await stage.sql`select from ops.loads`).toHaveLength(0);
  });

  test('fix stops at the requests it was given, and goes on from there', async () => {
    const { code, stdout } = await stage.audit('fix --only days --max-requests 6');
    expect(code).toBe(1);
    expect(stdout).toContain('Stopped at --max-requests; run it again to go on from here.');
    const calls = stage.simulator.calls().length;
    // Days that were begun are finished, so that some more are made than asked for.
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThan(20);
  });

  test('fix closes all that can be closed, and shows each gap before and after', async () => {
    const { code, stdout, stderr } = await stage.audit('fix');
    expect(stderr).toContain('days: ');
    expect(stdout).toMatch(/^Gap +Unit +Before +After +Closed by$/m);
    expect(stdout).toMatch(/^Days that were never loaded +days +\d+ +0 +days$/m);
    expect(stdout).toContain('No critical gaps found.');
    expect(code).toBe(0);
    const loads = await stage.sql`select command, outcome from ops.loads where command = 'audit fix' order by id`;
    expect(loads).toEqual([
      { command: 'audit fix', outcome: 'gaps' },
      { command: 'audit fix', outcome: 'done' },
    ]);
  });

  test('now no critical gap is found: exit code 0, and the same for a program', async () => {
    const { code, stdout } = await stage.audit('');
    expect(stdout).toMatch(/^No critical gaps found/m);
    expect(code).toBe(0);
    const told = await stage.audit('--json');
    const { verdict, findings } = JSON.parse(told.stdout) as Document;
    expect(verdict).toMatchObject({ noCriticalGaps: true, critical: 0 });
    expect(findings.filter(({ closing }) => closing.command?.includes('--only days'))).toEqual([]);
  });

  test('as of an earlier evening, what is later is not missed', async () => {
    await stage.sql`update ops.partitions set state = 'pending', settled = false where day > '2025-09-10'`;
    expect((await stage.audit('--only missing-days')).code).toBe(1);
    const { code, stdout } = await stage.audit('--only missing-days --until 2025-09-10');
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('to 2025-09-10.') });
    await stage.audit('fix --only days');
  });

  test('some checks alone say nothing of the database as a whole', async () => {
    const { code, stdout } = await stage.audit('--only missing-days,pedigree --since 2025-09-05');
    expect(code).toBe(0);
    expect(stdout).toContain(', from 2025-09-05 to 2025-09-15.');
    expect(stdout).toContain('Nothing critical in the checks that were made');
    expect(stdout).not.toContain('No critical gaps found');
  });

  test('for a program neither: the verdict is left open, and the exit code tells of what was looked at', async () => {
    const { code, stdout } = await stage.audit('--only missing-days --json');
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Document).verdict).toMatchObject({
      noCriticalGaps: false,
      critical: 0,
      unanswered: ['every check that was not asked for'],
    });
  });

  test('figures are held against those of the API, at a request each', async () => {
    const before = stage.simulator.calls().length;
    const { stdout } = await stage.audit('--only missing-days --against-api 1 --json');
    const { outcomes } = JSON.parse(stdout) as { outcomes: { check: { name: string }; status: string }[] };
    expect(outcomes.map(({ check }) => check.name)).toEqual(['missing-days', 'figures-against-api']);
    expect(outcomes[1]?.status).not.toBe('failed');
    const calls = stage.simulator.calls().slice(before);
    expect(calls.length).toBeGreaterThan(0);
    for (const { operation } of calls) expect(operation).toContain('/analysis/');
  });

  test('the report is a file that stands alone; the screen shows the calendar and says where', async () => {
    const file = join(folder, 'deep', 'audit.html');
    const { code, stdout } = await stage.audit(`report ${file}`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Results\n2025 +[■□×◧ ]+$/m);
    expect(stdout).toMatch(/^No critical gaps found/m);
    expect(stdout).toContain(`The report is in ${file} (`);
    const markup = readFileSync(file, 'utf8');
    expect(markup).toContain('Yes. No critical gaps found');
    expect(markup).toContain('Mon 1 Sept 2025: ');
    expect(markup).not.toContain('a-password-of-tests');
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  test('without a name the report goes to the folder of reports', async () => {
    const environment = { ...stage.environment, DARKHORSES_HOME: folder };
    const { stdout } = await stage.audit('report --json', { environment });
    const file = join(folder, 'reports', 'audit-2025-09-15.html');
    expect(JSON.parse(stdout)).toMatchObject({ file, verdict: { critical: 0 } });
    expect(existsSync(file)).toBe(true);
  });

  test('the audit writes it on the way, when asked', async () => {
    const file = join(folder, 'beside.html');
    const { stdout } = await stage.audit(`--html ${file} --json`);
    const document = JSON.parse(stdout) as Document & { report: { file: string; bytes: number } };
    expect(document.report).toEqual({ file, bytes: readFileSync(file).byteLength });
  });

  test('a gap of figures needs no account to be closed', async () => {
    await stage.sql`update ra_mst_sires set analysis_last_updated = null, total_runners = null, total_wins = null`;
    expect((await stage.audit('')).code).toBe(1);
    const environment = { DATABASE_URL: stage.environment['DATABASE_URL'] };
    const { code, stdout } = await stage.audit('fix --only pedigree figures', { environment });
    expect(stdout).toContain('0 requests in ');
    expect(code).toBe(0);
  });

  test('numbers come with their bands, and all the tables', async () => {
    const { code, stdout } = await stage.audit('numbers');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Number +Here +Expected +Verdict/);
    expect(stdout).toMatch(/^Table +Rows +New in 30 days/m);
    const { tables } = JSON.parse((await stage.audit('numbers --json')).stdout) as { tables: object[] };
    expect(Array.isArray(tables)).toBe(true);
  });

  test('nothing to compare with: nothing was adopted', async () => {
    const none = await stage.audit('compare --legacy');
    expect(none).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing was adopted') });
    expect(JSON.parse((await stage.audit('compare --legacy --json')).stdout)).toEqual([]);
  });

  test('what only one side of an adoption has is named; exit code 1', async () => {
    await stage.sql`create schema legacy`;
    await stage.sql`create table legacy.ra_mst_regions as select code from ra_mst_regions`;
    await stage.sql`insert into legacy.ra_mst_regions values ('atlantis')`;
    const { code, stdout } = await stage.audit('compare --legacy');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ra_mst_regions +\d+ +\d+ +\d+ +1 +0 +legacy: atlantis$/m);
    await stage.sql`drop schema legacy cascade`;
  });
});

test.each([
  ['--until 2025-09-16', '--until 2025-09-16 is not over: today is 2025-09-15.'],
  ['report --since 2025-09-10 --until 2025-09-09', '--since 2025-09-10 is later than 2025-09-09.'],
])('%s: exit code 2', async (words, expected) => {
  const stage = await setStage();
  const { code, stderr } = await stage.audit(words);
  await stage.close();
  expect(code).toBe(2);
  expect(stderr).toContain(expected);
});

test('checks are listed with what they look at and why, without a database', async () => {
  const stage = await setStage();
  await stage.close();
  const { code, stdout } = await stage.audit('checks');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^missing-days {2}\(coverage, P3 critical\)\n {2}Days that were never loaded\.\n/m);
  const listed = JSON.parse((await stage.audit('checks --json')).stdout) as { name: string; why: string }[];
  expect(listed.length).toBeGreaterThan(15);
  for (const { why } of listed) expect(why.length).toBeGreaterThan(20);
});
