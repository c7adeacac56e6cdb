import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';

// The command runs from what `npm run build` made, as its users run it.
const cli = join(import.meta.dirname, '../dist/cli.js');

function run(...words: string[]) {
  const child = spawn(process.execPath, [cli, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, ended: once(child, 'close'), lines, errors: () => errors };
}

async function baseUrl(lines: AsyncIterator<string>): Promise<string> {
  const { value } = await lines.next();
  return String(value).replace('RACING_API_BASE_URL=', '');
}

describe.skipIf(!existsSync(cli))('the command', () => {
  test('serves until it is told to end, then ends well', async () => {
    const { child, ended, lines } = run('--port', '0', '--username', 'ada', '--password', 'pass word');
    const url = await baseUrl(lines);
    const answer = await fetch(`${url}/v1/courses`, { headers: { authorization: `Basic ${btoa('ada:pass word')}` } });
    expect(answer.status).toBe(200);
    await answer.text();
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  test('says so when its port is taken', async () => {
    const first = run('--port', '0');
    const { port } = new URL(await baseUrl(first.lines));
    const second = run('--port', port);
    expect(await second.ended).toEqual([3, null]);
    expect(second.errors()).toContain(`Port ${port} is taken`);
    first.child.kill('SIGINT');
    expect(await first.ended).toEqual([0, null]);
  });

  test('refuses words it does not know with exit code 2', async () => {
    const { ended, errors } = run('--plan', 'gold');
    expect(await ended).toEqual([2, null]);
    expect(errors()).toContain('--plan is gold');
  });
});
