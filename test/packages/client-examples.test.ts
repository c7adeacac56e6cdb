import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runExample } from '../run-example.js';
import * as racingApi from '../../packages/racing-api/src/index.js';
import * as testing from '../../packages/racing-api/src/testing.js';

// Every example of the README is type-checked, and runs as it stands: against an API in memory, on a clock that does not wait.

const packageFolder = join(import.meta.dirname, '../../packages/racing-api');
const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
const modules: Readonly<Record<string, object>> = {
  '@darkhorses/racing-api': racingApi,
  '@darkhorses/racing-api/testing': testing,
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubEnv('RACING_API_USERNAME', 'someone');
  vi.stubEnv('RACING_API_PASSWORD', 'open sesame');
  for (const level of ['log', 'warn', 'assert'] as const) vi.spyOn(console, level).mockReturnValue();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('README', () => {
  test('has its examples', () => {
    expect(examples).toHaveLength(6);
  });

  test.each(examples.map((code) => [code.split('\n').findLast((line) => line !== ''), code]))(
    'runs: … %s',
    async (_, code) => {
      const fetch = testing.inMemoryFetch({
        '/v1/courses': testing.list([testing.course()]),
        '/v1/courses/regions': [testing.region()],
        '/v1/results': testing.list([testing.result({ date: '2025-06-14' })]),
        '/v1/racecards/pro': testing.list([testing.racecard({ date: '2025-06-14' })]),
        '/v1/horses/{horse_id}/pro': testing.horsePro(),
      });
      vi.stubGlobal('fetch', fetch);
      await runExample(code ?? '', modules);
      const asked = fetch.calls.length > 0 || (code ?? '').includes('inMemoryFetch');
      expect(asked).toBe(true);
      expect(console.warn).not.toHaveBeenCalled();
      for (const [condition] of vi.mocked(console.assert).mock.calls) expect(condition).toBe(true);
    },
  );

  test('is typed as it is written', () => {
    const files = new Map(examples.map((code, i) => [join(packageFolder, 'src', `readme-example-${i}.ts`), code]));
    const { config } = ts.readConfigFile(join(packageFolder, '../../tsconfig.json'), (path) =>
      ts.sys.readFile(path),
    ) as {
      config: object;
    };
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, join(packageFolder, '../..'));
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists, readFile } = host;
    host.fileExists = (path) => files.has(path) || fileExists(path);
    host.readFile = (path) => files.get(path) ?? readFile(path);
    host.getSourceFile = (path, languageVersion) => {
      const code = files.get(path);
      return code === undefined
        ? getSourceFile(path, languageVersion)
        : ts.createSourceFile(path, `${code}\nexport {};`, languageVersion);
    };
    const program = ts.createProgram([...files.keys()], options, host);
    const problems = [...files.keys()].flatMap((path) => {
      const source = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    });
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });

  test('names every option, error and builder', () => {
    const errors = Object.keys(racingApi).filter((name) => name.endsWith('Error'));
    expect(errors.length).toBeGreaterThanOrEqual(13);
    for (const name of [...errors, ...Object.keys(testing)]) expect(readme).toContain(name);
    const options = readFileSync(join(packageFolder, 'src/options.ts'), 'utf8');
    const [, body = ''] = /interface RacingApiOptions \{(.*?)^\}/ms.exec(options) ?? [];
    for (const [, name = ''] of body.matchAll(/^ {2}(\w+)\??:/gm)) expect(readme).toContain(name);
  });
});
