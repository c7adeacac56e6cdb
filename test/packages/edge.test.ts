import { expect, test } from 'vitest';
import { runAtEdge } from './edge.mjs';

// The place in which the client is tried must be as bare as it claims, or what runs there proves nothing.

const here = import.meta.dirname;

test('has web standards', async () => {
  const { seen } = await runAtEdge(
    here,
    "globalThis.seen = [typeof fetch, new URL('https://example.org/a').pathname];",
  );
  expect(seen).toEqual(['function', '/a']);
});

test.each(['process', 'Buffer', 'setImmediate', '__dirname'])('has no %s', async (name) => {
  const { seen } = await runAtEdge(here, `globalThis.seen = typeof ${name};`);
  expect(seen).toBe('undefined');
});

test.each(["import * as it from 'node:fs';", "import it from 'crypto';", "const it = require('fs');"])(
  'refuses to bundle %s',
  async (line) => {
    await expect(runAtEdge(here, `${line} console.log(it);`)).rejects.toThrow(/Could not resolve/);
  },
);
