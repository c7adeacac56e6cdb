import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { createRacingApi as create } from './client.js';

const folder = import.meta.dirname;
const dist = join(folder, '../dist');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
);

describe('the client runs wherever fetch does', () => {
  test.each(sources)('%s uses web standards only', (path) => {
    const code = readFileSync(join(folder, path), 'utf8').replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
    const imported = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
    expect(imported.filter((name) => !name.startsWith('.'))).toEqual(path === 'client.ts' ? ['openapi-fetch'] : []);
    expect(code).not.toMatch(/\b(process|Buffer|require|__dirname|setImmediate)\b[.(]/);
  });

  test.skipIf(!existsSync(join(dist, 'index.cjs')))('the built package needs no global of Node.js', async () => {
    const web = {
      AbortController,
      AbortSignal,
      Headers,
      Request,
      Response,
      TextDecoder,
      TextEncoder,
      URL,
      URLSearchParams,
    };
    const plain = { Error, TypeError, Uint8Array, atob, btoa, clearTimeout, performance, setTimeout };
    const context = createContext({ ...web, ...plain });
    const outside = createRequire(join(dist, 'index.cjs'));
    const load = (name: string): unknown => {
      if (!name.startsWith('.')) return outside(name) as unknown;
      const module = { exports: {} };
      const code = readFileSync(join(dist, name), 'utf8');
      const wrapped = runInContext(`(function (require, module, exports) {${code}\n})`, context) as (
        ...given: unknown[]
      ) => void;
      wrapped(load, module, module.exports);
      return module.exports;
    };
    const { createRacingApi } = load('./index.cjs') as { createRacingApi: typeof create };
    const api = createRacingApi({
      username: 'someone',
      password: 'open sesame',
      fetch: async () => new Response('{"courses":[{"id":"crs_1"}],"total":1}'),
    });
    expect(await api.GET('/v1/courses')).toMatchObject({ total: 1 });
  });
});
