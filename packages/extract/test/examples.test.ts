import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as extract from '../src/index.js';

// Examples are read from the README and the docstrings and run as they stand, with all that the package exports at hand.
const root = join(import.meta.dirname, '..');

/** Runs a block; a line that ends in `// value` must give that value. */
function run(block: string, exported: Record<string, unknown> = extract): void {
  const lines = block
    .replaceAll(/^import [^;]+;$/gms, '')
    .replaceAll(/^(?!const )(\S.*); \/\/ (.+)$/gm, (_line, code: string, value: string) => `check(${code}, ${value});`);
  const check = (value: unknown, expected: unknown) => expect(value).toEqual(expected);
  new Function('check', ...Object.keys(exported), lines)(check, ...Object.values(exported));
}

describe('README', () => {
  const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```ts\n(.*?)```/gs)].map(
    ([, code = '']) => code,
  );

  test('has five examples', () => {
    expect(blocks).toHaveLength(5);
  });

  test.each(blocks)('example %#', (block) => {
    expect.hasAssertions();
    run(block);
  });
});

describe('docstrings', () => {
  const folder = join(root, 'src');
  const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/@example (.+?) \/\/ (.+)$/gm)].map(
        ([, code = '', value = '']) => [file, code, value] as const,
      ),
    );

  test.each(examples)('%s: %s is %s', async (file, code, value) => {
    expect.hasAssertions();
    // What a file exports beside what the package does.
    const own = (await import(pathToFileURL(join(folder, file)).href)) as Record<string, unknown>;
    run(`${code}; // ${value}`, { ...extract, ...own });
  });

  test('were found', () => {
    expect(examples.length).toBeGreaterThan(40);
  });
});
