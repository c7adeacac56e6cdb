// Everything that must hold beside the tests. Each check runs to its end, prints one line, and shows its output only when it fails.
//
//   npm run check             all of them
//   npm run check -- types    only those whose name contains the word
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));

const published = readdirSync(join(root, 'packages')).filter(
  (name) => JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')).private !== true,
);

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
  ...published.map((name) => [`package ${name}`, () => packed(name)]),
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

function run(command, parameters, cwd = root) {
  const result = spawnSync(command, parameters, {
    cwd,
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
function packed(name) {
  const folder = mkdtempSync(join(tmpdir(), 'darkhorses-pack-'));
  try {
    const pack = run('pnpm', ['pack', '--pack-destination', folder], join(root, 'packages', name));
    if (!pack.ok) return pack;
    const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');
    const lint = run('publint', ['run', tarball, '--strict']);
    if (!lint.ok) return lint;
    const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
    const dual = JSON.stringify(manifest.exports).includes('.cjs');
    return run('attw', [tarball, '--profile', dual ? 'node16' : 'esm-only']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
