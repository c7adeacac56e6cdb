// The public API of each published package as one page, made from the declarations that npm gets: what users write their code against.
// A change of the API shows in a review as a change of its page, and asks for a changeset.
//
//   npm run api:report                writes packages/*/api/*.api.md
//   npm run api:report -- --check     only tells whether they are right
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeModules } from './describe-modules.mjs';
import { publishedIn } from './published-packages.mjs';

const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const stale = publishedIn(root).filter((one) => {
  const file = join(one.folder, 'api', `${one.name}.api.md`);
  const report = reportOf(one);
  if (existsSync(file) && readFileSync(file, 'utf8') === report) return false;
  if (!isCheck) {
    mkdirSync(join(one.folder, 'api'), { recursive: true });
    writeFileSync(file, report);
  }
  return true;
});
for (const { name, manifest } of stale)
  console.log(
    `${manifest.name}: packages/${name}/api/${name}.api.md ${isCheck ? 'is not what its built declarations say' : 'written'}.`,
  );
if (isCheck && stale.length > 0) {
  console.log(
    'Run `npm run api:report`, look at the difference as a user of the package, and write a changeset for it.',
  );
  process.exitCode = 1;
}

function reportOf({ folder, manifest }) {
  const entries = Object.entries(manifest.exports).flatMap(([entry, { import: dual, types = dual?.types }]) =>
    types === undefined ? [] : [{ name: entry.replace('.', manifest.name), file: join(folder, types) }],
  );
  const modules = describeModules(entries.map(({ file }) => file));
  const title = `# The public API of ${manifest.name}\n\nMade by \`npm run api:report\` from what is built. Do not edit it.\n`;
  return [title, ...entries.map(({ name }, index) => `## ${name}\n\n${sections(modules[index])}`)].join('\n');
}

function sections({ exported, named }) {
  const block = (declarations) => `\`\`\`ts\n${declarations.join('\n\n')}\n\`\`\`\n`;
  return named.length === 0
    ? block(exported)
    : `${block(exported)}\nNot exported, but part of what is:\n\n${block(named)}`;
}
