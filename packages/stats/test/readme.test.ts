import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import * as schema from '@darkhorses/schema';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import * as stats from '../src/index.js';

// What the page for readers says to write is run as it stands there, on a database of its own.
const page = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');
const blocks = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, block = '']) => block);
const { url, drop } = await testDatabase();
afterAll(drop);

test('there are two blocks', () => {
  expect(blocks).toHaveLength(2);
});

test('the blocks run one after the other', async () => {
  const printed: unknown[] = [];
  const written = blocks
    // Each block stands alone: a reader may copy any of them.
    .map((block) => `{\n${block}}`)
    .join('\n')
    .replaceAll(/^import \{ (.*) \} from '@darkhorses\/(schema|stats)';$/gm, 'const { $1 } = $2;')
    .replaceAll('postgres://localhost/racing', url);
  const { outputText } = ts.transpileModule(written, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  // eslint-disable-next-line no-new-func
  const run = new Function('schema', 'stats', 'console', `return (async () => {${outputText}})();`) as (
    ...given: unknown[]
  ) => Promise<void>;
  await run(schema, stats, { log: (...values: unknown[]) => printed.push(...values) });
  expect(printed[0]).toMatchObject({ inserted: 0, updated: 0, deleted: 0, unchanged: 0 });
  expect(printed.filter((line) => /^\d+\/6 ra_\w+: 0 rows updated$/.test(String(line)))).toHaveLength(6);
});
