// Everything that must hold beside the tests. Each check runs to its end, prints one line, and shows its output only when it fails.
//
//   npm run check             all of them
//   npm run check -- types    only those whose name contains the word
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack, published } from './published-packages.mjs';

const root = join(import.meta.dirname, '..');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));

const checks = [
  ['types', () => run('tsc', ['--noEmit'])],
  ['lint', () => run('oxlint', ['--deny-warnings'])],
  ['format', () => run('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['unused code and dependencies', () => run('knip', [])],
  [
    'API types match their description',
    () => run('pnpm', ['--filter', '@darkhorses/racing-api', 'generate', '--check']),
  ],
  ['migrations match the schema', () => run('pnpm', ['--filter', '@darkhorses/schema', 'generate', '--check'])],
  ...published.map((one) => [`package ${one.manifest.name}`, () => packed(one)]),
];

let failed = 0;
let passed = 0;
for (const [name, check] of checks) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  const { ok, output } = check();
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  if (!ok) console.log(output.replaceAll(/^/gm, '     '));
  if (ok) passed += 1;
  else failed += 1;
}
console.log(`checks: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function run(command, parameters) {
  const result = spawnSync(command, parameters, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  return {
    ok: result.status === 0,
    output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`.trim(),
  };
}

/** What npm would receive: packed, then read by the two tools that know what goes wrong in `exports`. */
function packed(one) {
  const lacking = lacks(one.manifest);
  if (lacking.length > 0) return { ok: false, output: `package.json lacks ${lacking.join(', ')}.` };
  const folder = mkdtempSync(join(tmpdir(), 'darkhorses-pack-'));
  try {
    const { tarball, files } = pack(one, folder);
    if (!files.includes('README.md')) return { ok: false, output: 'The package lacks README.md.' };
    const lint = run('publint', ['run', tarball, '--strict']);
    if (!lint.ok) return lint;
    const isDual = JSON.stringify(one.manifest.exports).includes('.cjs');
    return run('attw', [tarball, '--profile', isDual ? 'node16' : 'esm-only']);
  } catch (error) {
    return { ok: false, output: error.message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What npm shows of a package, what runtimes and bundlers go by, and what its provenance is checked against. */
function lacks(manifest) {
  const { publishConfig: { provenance, access } = {}, repository, ...rest } = manifest;
  const needed = ['description', 'keywords', 'license', 'engines', 'sideEffects', 'exports', 'files'];
  return [
    ...needed.filter((key) => rest[key] === undefined),
    ...(repository?.url && repository.directory ? [] : ['repository with url and directory']),
    ...(provenance === true && access === 'public' ? [] : ['publishConfig with provenance and public access']),
  ];
}
