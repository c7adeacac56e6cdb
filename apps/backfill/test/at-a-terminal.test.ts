import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { setStage, type Stage } from './stage.js';

// What only a real terminal can show: what is typed is seen, or is not. `script` (util-linux) makes one.
const cli = join(import.meta.dirname, '..', 'dist', 'cli.js');
const canTest =
  existsSync(cli) && /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');

describe.skipIf(!canTest)('init at a terminal, as built', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'darkhorses-terminal-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  });

  test('it asks for both credentials, shows one of them, and writes', async () => {
    const { code, shown } = await typed([
      ['Username:', 'a-user-of-tests\r'],
      ['Password (not shown):', 'a-password-of-tests\r'],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('Username: a-user-of-tests');
    expect(shown).not.toContain('a-password-of-tests');
    expect(shown).toContain('Everything is ready. Next:');
    expect(parseEnv(readFileSync(join(folder, '.env'), 'utf8'))).toMatchObject({
      RACING_API_USERNAME: 'a-user-of-tests',
      RACING_API_PASSWORD: 'a-password-of-tests',
    });
  });

  test('Ctrl+C in the middle of a password leaves nothing, and the terminal as it was', async () => {
    const { code, shown } = await typed([
      ['Username:', 'a-user-of-tests\r'],
      ['Password (not shown):', 'half-a-pass\u0003'],
    ]);
    expect(code).toBe(130);
    expect(shown).toContain('Stopped. Nothing was written.');
    expect(shown).not.toContain('half-a-pass');
    // `stty` shows what Ctrl+C left: a line at a time, and echoed.
    expect(shown).toMatch(/(?<!-)icanon/);
    expect(shown).toMatch(/(?<!-)\becho\b/);
    expect(readdirSync(folder)).toEqual([]);
  });

  /** Types each answer when its question is there. */
  function typed(answers: readonly (readonly [question: string, answer: string])[]) {
    const { RACING_API_USERNAME: _username, RACING_API_PASSWORD: _password, ...set } = stage.environment;
    const init = `"${process.execPath}" "${cli}" init --file "${join(folder, '.env')}"`;
    const child = spawn('script', ['-qec', `${init}; code=$?; stty -a; exit $code`, '/dev/null'], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...set },
    });
    const left = [...answers];
    let shown = '';
    let unread = '';
    child.stdout.on('data', (chunk) => {
      shown += String(chunk);
      unread += String(chunk);
      const [question, answer] = left[0] ?? [];
      if (question === undefined || !unread.includes(`${question} `)) return;
      left.shift();
      unread = '';
      child.stdin.write(answer);
    });
    return new Promise<{ code: number | null; shown: string }>((resolve) => {
      child.on('close', (code) => resolve({ code, shown }));
    });
  }
});
