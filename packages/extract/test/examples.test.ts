import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as extract from '../src/index.js';

// Examples are read from the README and the docstrings and run as they stand, with all that the package exports at hand.
const root = join(import.meta.dirname, '..');
const names = Object.keys(extract);

/** Runs a block; a line that ends in `// value` must give that value. */
function run(block: string): void {
  const lines = block
    .replaceAll(/^import [^;]+;$/gms, '')
    .replaceAll(/^(?!const )(\S.*); \/\/ (.+)$/gm, (_line, code: string, value: string) => `check(${code}, ${value});`);
  const check = (value: unknown, expected: unknown) => expect(value).toEqual(expected);
  new Function('check', ...names, lines)(check, ...Object.values(extract));
}

describe('README', () => {
  const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```ts\n(.*?)```/gs)].map(
    ([, code = '']) => code,
  );

  test('has four examples', () => {
    expect(blocks).toHaveLength(4);
  });

  test.each(blocks)('example %#', (block) => {
    expect.hasAssertions();
    run(block);
  });
});

describe('docstrings', () => {
  const folder = join(root, 'src', 'concepts');
  const examples = readdirSync(folder)
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/@example (.+?) \/\/ (.+)$/gm)])
    .map(([, code = '', value = '']) => [code, value] as const);

  test.each(examples)('%s is %s', (code, value) => {
    expect.hasAssertions();
    run(`${code}; // ${value}`);
  });

  test('were found', () => {
    expect(examples.length).toBeGreaterThan(35);
  });
});
