// The published packages as their users meet them: packed, installed by npm in an empty folder, and asked for real answers of the
// simulated API, in every runtime and by every way of resolving modules that they promise.
//
//   npm run check -- installed
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { startLocalPostgres } from '../../packages/local-postgres/dist/index.js';
import { startSimulator } from '../../packages/simulator/dist/index.js';
import { publishedIn } from '../../scripts/published-packages.mjs';
import { run } from '../../scripts/run.mjs';
import { askFromEdge, budget, sizeOfClient } from './edge.mjs';
import { installPacked, installTool } from './installation.mjs';
import { findRuntime } from './runtimes.mjs';

const root = join(import.meta.dirname, '..', '..');
const day = '2024-05-04';
// Its README promises it.
const oldestTypeScript = '5.0';
const folder = mkdtempSync(join(tmpdir(), 'darkhorses-installed-'));
const simulator = await startSimulator({
  world: { seed: 7 },
  now: new Date('2024-06-01T21:00:00Z'),
  username: 'someone',
  password: 'open sesame',
});
const question = { url: simulator.url, username: 'someone', password: 'open sesame', day };
let failed = 0;
try {
  await step('npm installs the four tarballs', () => installPacked(folder));
  const expected = await step('the simulated API answers without a client', answersWithoutClient);
  const asked =
    (program, ...before) =>
    async () =>
      expectEqual(await ask(program, before), expected);
  await step('TypeScript, node16, ES modules', () => compile('esm', 'ask.mts', { module: 'node16' }));
  await step('TypeScript, node16, CommonJS', () => compile('cjs', 'ask.cts', { module: 'node16' }));
  await step('TypeScript, bundler', () =>
    compile('bundler', 'ask.ts', { module: 'esnext', moduleResolution: 'bundler' }),
  );
  await step(`TypeScript ${oldestTypeScript}, the oldest`, withOldTypeScript);
  await step('TypeScript, the type tests of every package', typeTests);
  await step('Node.js, import', asked(process.execPath, 'run.mjs', './esm/ask.mjs'));
  await step('Node.js, require, from TypeScript', asked(process.execPath, 'run.mjs', './cjs/ask.cjs'));
  await step('Node.js, require', asked(process.execPath, 'run.mjs', './require.cjs'));
  await step('Node.js, require of ES modules', async () =>
    expectEqual(await answerOf(process.execPath, ['require-esm.cjs']), {
      yards: 1760,
      day: 'function',
      described: true,
      families: 'function',
    }),
  );
  await step('web standards only, bundled', async () => expectEqual(await askFromEdge(folder, question), expected));
  for (const [name, parameters] of [
    ['bun', ['run', 'run.mjs', './ask.ts']],
    [
      'deno',
      [
        'run',
        '--no-remote',
        '--node-modules-dir=manual',
        '--allow-env',
        '--allow-net=127.0.0.1',
        '--allow-read',
        'run.mjs',
        './ask.ts',
      ],
    ],
  ]) {
    const { program, missing } = findRuntime(name, folder);
    if (program) await step(name, asked(program, ...parameters));
    else console.log(`skipped ${name}: ${missing}`);
  }
  await step('a day through all four packages', aDayThroughAll);
  await step('the client within its size', weigh);
} finally {
  await simulator.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;

/** One line for each step; what comes after one that failed is still tried. */
async function step(name, work) {
  const started = performance.now();
  try {
    const answer = await work();
    const told = typeof answer === 'string' ? `: ${answer}` : '';
    console.log(`ok   ${name}${told} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    return answer;
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}\n${error.message}`);
    return undefined;
  }
}

async function answersWithoutClient() {
  const get = async (path) => {
    const authorization = `Basic ${btoa(`${question.username}:${question.password}`)}`;
    const response = await fetch(`${simulator.url}${path}`, { headers: { authorization } });
    return response.json();
  };
  const regions = await get('/v1/courses/regions');
  const { total } = await get(`/v1/results?start_date=${day}&end_date=${day}&limit=1`);
  if (total <= 20) throw new Error(`A day of ${total} races fits on one page, and proves nothing.`);
  return { regions: regions.length, races: total, error: 'NotFoundError', imagined: 1 };
}

/** Type-checks the declarations too, and emits what the runtimes run. */
function compile(place, file, options) {
  mkdirSync(join(folder, place));
  copyFileSync(join(folder, 'ask.ts'), join(folder, place, file));
  typeCheck(place, [file], { types: [], skipLibCheck: false, ...options });
}

function withOldTypeScript() {
  const tool = join(folder, 'typescript');
  const { ok, output } = installTool(tool, `typescript@${oldestTypeScript}`);
  if (!ok) throw new Error(output);
  const checked = run('node', [join(tool, 'node_modules/typescript/bin/tsc'), '-p', join(folder, 'bundler')], folder);
  if (!checked.ok) throw new Error(checked.output);
}

function typeCheck(place, files, options) {
  const compilerOptions = { target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], strict: true, ...options };
  writeFileSync(join(folder, place, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const { ok, output } = run('tsc', ['-p', join(folder, place)], folder);
  if (!ok) throw new Error(output);
}

/** What our type tests hold of the source must hold of the declarations that npm gets. */
function typeTests() {
  mkdirSync(join(folder, 'types'));
  symlinkSync(join(root, 'node_modules', 'vitest'), join(folder, 'node_modules', 'vitest'), 'junction');
  const files = publishedIn(root).map((one) => {
    copyFileSync(join(one.folder, 'test', 'public-types.test.ts'), join(folder, 'types', `${one.name}.mts`));
    return `${one.name}.mts`;
  });
  typeCheck('types', files, {
    module: 'node16',
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
  });
  return `${files.length} files`;
}

async function ask(program, parameters) {
  return answerOf(program, [...parameters, JSON.stringify(question)]);
}

/** The JSON that a program prints. Not in step with it, since the simulated API answers from this process. */
function answerOf(program, parameters) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(stdout)) : reject(new Error(`${stdout}${stderr}`))));
  });
}

async function aDayThroughAll() {
  const postgres = await startLocalPostgres({ folder: join(folder, 'postgres'), durability: 'fast' });
  try {
    const asked = { ...question, databaseUrl: postgres.url };
    const answer = await answerOf(process.execPath, ['whole.mjs', JSON.stringify(asked)]);
    expectEqual(answer, { races: true, runners: true, rejects: 0, figured: true });
  } finally {
    await postgres.stop();
  }
}

async function weigh() {
  const bytes = await sizeOfClient(folder);
  if (bytes > budget) throw new Error(`The client is ${bytes} bytes minified and gzipped; ${budget} are allowed.`);
  return `${bytes} of ${budget} bytes, minified and gzipped`;
}

function expectEqual(answer, expected) {
  if (!isDeepStrictEqual({ ...answer }, { ...expected }))
    throw new Error(`Expected ${JSON.stringify(expected)}, got ${JSON.stringify(answer)}.`);
}
