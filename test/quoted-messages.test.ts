import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, texts } from './documentation.js';

// Who searches a page for what a program told must find it there in the same words.

const page = texts.get('docs/operations.md') ?? '';
const [, table = ''] = page.split('\n## What to do when ...\n');
const quoted = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| ([^|]*"[^|]*) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words),
);
const code = ['packages', 'apps']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name, 'src')))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(join(folder, path), 'utf8')),
  )
  .join('\n');

test('there are messages to look for', () => expect(quoted.length).toBeGreaterThan(3));

test.each(quoted)('"%s" is what a program says', (words) => {
  expect(code).toContain(words);
});
