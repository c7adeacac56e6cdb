import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readCommandLine } from '../src/command-line.js';
import { faultKinds } from '../src/index.js';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, block]) => block ?? '');

test('the code of the README runs', async () => {
  const [code = ''] = blocks('ts');
  const folder = mkdtempSync(join(tmpdir(), 'darkhorses-readme-'));
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    const file = join(folder, 'readme.ts');
    writeFileSync(file, code.replace("'@darkhorses/simulator'", JSON.stringify(join(root, 'src/index.ts'))));
    await import(/* @vite-ignore */ file);
    expect(log).toHaveBeenCalledWith(0, {}, 0);
  } finally {
    log.mockRestore();
    rmSync(folder, { recursive: true });
  }
});

test('the commands of the README are understood', () => {
  const commands = blocks('sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('npm run simulator'))
    .map((line) => line.replace(/ +#.*/, '').split(/ +/).slice(3));
  expect(commands.length).toBeGreaterThan(2);
  for (const [dashes, ...words] of commands) {
    expect(dashes ?? '--').toBe('--');
    expect(readCommandLine(words)).toBeDefined();
  }
});

test('the README explains every kind of fault', () => {
  for (const kind of faultKinds) expect(readme).toContain(`\`${kind}\``);
});
