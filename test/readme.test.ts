import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readConfiguration } from '../apps/scheduler/src/jobs/configuration.js';
import { setStage, type Stage } from '../apps/backfill/test/stage.js';
import * as extract from '../packages/extract/src/index.js';
import * as racingApi from '../packages/racing-api/src/index.js';
import * as testing from '../packages/racing-api/src/testing.js';
import { expectParsed } from './command-lines.js';
import { blocks, ofLanguage, pages, root, texts } from './documentation.js';
import { runExample } from './run-example.js';

// What the pages for readers say to type is tried here: a block, or a line of one, that no rule knows fails.

const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts,
);

test('every block is of a kind that is tried below', () => {
  expect(blocks.length).toBeGreaterThan(6);
  expect(
    blocks.filter(({ language }) => !['sh', 'sql', 'ts', 'json', 'python', 'mermaid', 'text', ''].includes(language)),
  ).toEqual([]);
});

test('the drawing of the ladder names every package and app, and no other', () => {
  const [flow, drawn, ...others] = ofLanguage('').map(({ text }) => text);
  expect(flow).toMatch(/^The Racing API ──/);
  expect(others).toEqual([]);
  const importers = [...(drawn ?? '').replaceAll(/\([^)]*\)/g, '').matchAll(/^(.+?) +──▶ .+$/gm)];
  const named = importers.flatMap(([, names = '']) => names.split(', ')).map((name) => name.replace('apps/', ''));
  const folders = ['packages', 'apps'].flatMap((group) => readdirSync(join(root, group)));
  expect(named.toSorted()).toEqual(folders.toSorted());
});

/** What is typed: lines of blocks, and commands in running text. A comment behind a line may hold another one. */
const commands = pages.flatMap((page) => {
  const lines = ofLanguage('sh')
    .filter((block) => block.page === page)
    .flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== ''));
  const typed = lines.map((line) => line.replace(/\s+#.*$/, ''));
  const inline = [...(texts.get(page) ?? '').matchAll(/`((?:npm|npx|node|cp|docker) [^`]+)`/g)].map(
    ([, words = '']) => words,
  );
  return [...new Set([...typed, ...inline])].map((line) => ({ page, line }));
});

/** One rule for each kind of command; the first that knows a line holds it. */
const rules: readonly { readonly pattern: RegExp; readonly hold: (match: RegExpExecArray) => void | Promise<void> }[] =
  [
    {
      pattern: /^npm run (backfill|audit|scheduler)(?: -- (.+?))?(?: < FILE)?$/,
      hold: ([, app = '', words]) => expectParsed(app, words?.split(' ') ?? []),
    },
    {
      pattern:
        /^docker (?:run --env-file \.env darkhorses|compose run --rm scheduler) (backfill|audit|scheduler)(?: (.+))?$/,
      hold: ([, app = '', words]) => expectParsed(app, words?.split(' ') ?? []),
    },
    {
      pattern: /^docker (?:build -t darkhorses \.|compose (?:build|stop|up -d(?: --scale worker=2)?))$/,
      hold: () => {
        for (const file of ['Dockerfile', 'compose.yaml']) expect(existsSync(join(root, file))).toBe(true);
      },
    },
    {
      pattern: /^git clone (\S+) && cd darkhorses$/,
      hold: ([, address = '']) => expect(manifestOf('schema')).toMatchObject({ repository: { url: `git+${address}` } }),
    },
    { pattern: /^git pull$/, hold: () => expect(existsSync(join(root, '.git'))).toBe(true) },
    { pattern: /^npm (?:run )?([\w:]+)( -- FILE)?$/, hold: ([, script]) => expect(scripts).toContain(script) },
    {
      pattern: /^npm run (bench|soak) -- ([\w-]+)$/,
      hold: ([, suite, name]) => expect(existsSync(join(root, `${suite}/${name}.${suite}.mjs`))).toBe(true),
    },
    {
      pattern: /^npm run check -- (\w+)$/,
      hold: ([, word = '']) => expect(readFileSync(join(root, 'scripts/check.mjs'), 'utf8')).toContain(`['${word} `),
    },
    {
      // The folder of the embedded database comes with the first run.
      pattern: /^cp (?:-aL )?(\S+) \S+$/,
      hold: ([, file = '']) => expect(file === '.darkhorses' || existsSync(join(root, file))).toBe(true),
    },
    {
      pattern: /^npm install @darkhorses\/([\w-]+)$/,
      hold: ([, name = '']) => expect(manifestOf(name)).not.toHaveProperty('private'),
    },
    {
      pattern: /^npx vitest run (\S+)$/,
      hold: ([, folder = '']) => expect(existsSync(join(root, folder))).toBe(true),
    },
    {
      pattern: /^npx -p node@(\d+) -- npm test$/,
      hold: ([, version = '']) => expect(texts.get('NODE_VERSION_POLICY.md')).toContain(`\n| ${version} LTS `),
    },
    { pattern: /^npx (changeset)$/, hold: ([, script]) => expect(scripts).toContain(script) },
    {
      pattern: /^npx pnpm --filter @darkhorses\/([\w-]+) (\w+)$/,
      hold: ([, name = '', script = '']) => expect(manifestOf(name)).toHaveProperty(['scripts', script]),
    },
  ];

describe('commands', () => {
  test('were found', () => {
    expect(commands.length).toBeGreaterThan(15);
    expect(commands.map(({ line }) => line)).toContain('npm run backfill -- run');
  });

  test.each(commands)('$page: $line', async ({ line }) => {
    const held = rules.find(({ pattern }) => pattern.test(line));
    expect(held, `no rule of test/readme.test.ts knows: ${line}`).toBeDefined();
    expect.hasAssertions();
    const match = held?.pattern.exec(line);
    if (match) await held?.hold(match);
  });
});

describe('commands and questions, on two days of the simulated API', () => {
  let stage: Stage;
  const folder = mkdtempSync(join(tmpdir(), 'darkhorses-readme-'));
  // What the page of operations lets in, its reader has made before.
  const roles = ['racing', 'analyst'];
  beforeAll(async () => {
    stage = await setStage();
    for (const role of roles) await stage.sql`create role ${stage.sql(role)}`;
  });
  afterAll(async () => {
    for (const role of roles) {
      await stage.sql`drop owned by ${stage.sql(role)}`;
      await stage.sql`drop role ${stage.sql(role)}`;
    }
    rmSync(folder, { recursive: true });
    await stage.close();
  });

  const runnable = commands
    .map(({ line }) => /^npm run backfill -- ((?:init|plan|run|status|replay|migrate|stats)\b.*)$/.exec(line)?.[1])
    .filter((words) => words !== undefined)
    .filter((words) => !words.includes('FILE'));

  test('are in the README', () => {
    expect(runnable).toEqual(expect.arrayContaining(['init', 'run', 'status']));
  });

  test.each([...new Set(runnable)])('%s', async (words) => {
    // What was loaded since is told as wrong, and rightly.
    if (words === 'stats --check') await stage.backfill('stats');
    const isScoped = /^(plan|run|status)\b/.test(words);
    const scope = isScoped && !words.includes('--') ? ' --start-date 2025-09-06 --end-date 2025-09-07' : '';
    const file = words === 'init' ? ` --file ${join(folder, '.env')}` : '';
    const { code, stdout } = await stage.backfill(`${words}${scope}${file}`);
    expect(code).toBe(0);
    expect(stdout).not.toBe('');
  });

  test.each(ofLanguage('sql'))('a question that $page asks can be asked: $text', async ({ text }) => {
    const { columns } = await stage.sql.unsafe(text);
    expect(columns.length).toBeGreaterThan(0);
  });

  test('the page that shows how to look for look-ahead finds none in what it asks', async () => {
    const question = ofLanguage('sql').find(({ text }) => text.includes('with_look_ahead'));
    const [row] = await stage.sql.unsafe<{ runners: number; with_look_ahead: number }[]>(question?.text ?? '');
    expect(row?.runners).toBeGreaterThan(0);
    expect(row?.with_look_ahead).toBe(0);
  });
});

describe('code', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  test('is in the README and on the page of the client', () => {
    const pages = ofLanguage('ts').map(({ page }) => page);
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/using-the-client.md']));
  });

  test.each(ofLanguage('ts'))('an example of $page is typed as it is written, and runs: $text', async ({ text }) => {
    expect(typeProblems(text)).toEqual([]);
    const { course, inMemoryFetch, list, region, result } = testing;
    const fetch = inMemoryFetch({
      '/v1/courses': list([course()]),
      '/v1/courses/regions': [region()],
      '/v1/results': list([result({ date: '2025-10-07', race_name: 'A Race' })]),
    });
    vi.stubGlobal('fetch', fetch);
    vi.stubEnv('RACING_API_USERNAME', 'someone');
    vi.stubEnv('RACING_API_PASSWORD', 'open sesame');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const log = vi.spyOn(console, 'log').mockReturnValue();
    await runExample(text, modules);
    // What it shows is there: an example that prints `undefined` has lost its field.
    expect(log).toHaveBeenCalled();
    expect(log.mock.calls.flat()).not.toContain(undefined);
    expect(fetch.calls.length > 0 || text.includes('inMemoryFetch')).toBe(true);
    expect(log.mock.calls.flat().includes('A Race')).toBe(text.includes('race_name'));
  });
});

test.each(ofLanguage('json'))('a file of jobs that $page shows is taken', ({ page, text }) => {
  expect(Object.keys(readConfiguration(text, page))).not.toEqual([]);
});

function manifestOf(name: string): object {
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as object;
}

/** Where the code would stand: beside what may import the packages. */
const exampleFile = join(root, 'packages/ingest/test/readme-example.ts');

function typeProblems(code: string): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => path === exampleFile || fileExists(path);
  host.readFile = (path) => (path === exampleFile ? code : readFile(path));
  host.getSourceFile = (path, version) =>
    path === exampleFile ? ts.createSourceFile(path, code, version) : getSourceFile(path, version);
  const program = ts.createProgram([exampleFile], options, host);
  const source = program.getSourceFile(exampleFile);
  const problems = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const modules: Readonly<Record<string, object>> = {
  '@darkhorses/extract': extract,
  '@darkhorses/racing-api': racingApi,
  '@darkhorses/racing-api/testing': testing,
};
