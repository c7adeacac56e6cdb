import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectNoSecret } from '@darkhorses/command/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { setStage, type Stage } from './stage.js';

// What only a real process can show: its exit code, and pipes. It runs what was built; `npm test` builds before.
const cli = join(import.meta.dirname, '..', 'dist', 'cli.js');

describe.skipIf(!existsSync(cli))('the command line as built', () => {
  test('finds what is missing, and ends with 1', async () => {
    const stage = await setStage();
    onTestFinished(stage.close);
    const { code, stdout } = await run(stage, []);
    expect(code).toBe(1);
    expect(stdout).toContain('npm run audit -- fix --only days');
  });

  test('a reader that goes away is no error', async () => {
    const stage = await setStage();
    onTestFinished(stage.close);
    const { code, stderr } = await run(stage, ['checks'], (child) => child.stdout?.destroy());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

async function run(
  { environment }: Stage,
  words: readonly string[],
  meddle: (child: ReturnType<typeof spawn>) => void = () => {},
) {
  const child = spawn(process.execPath, [cli, ...words], {
    // Elsewhere, so that nobody's .env is read.
    cwd: tmpdir(),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
  meddle(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const { RACING_API_USERNAME = '', RACING_API_PASSWORD = '', DATABASE_URL = '' } = environment;
  expectNoSecret(written, [RACING_API_USERNAME, RACING_API_PASSWORD, new URL(DATABASE_URL).password].filter(Boolean));
  return { code, ...written };
}
