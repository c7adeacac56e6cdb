// Writes what the pages in docs have from the catalogue of the schema: data-dictionary.md, and the tables and columns of
// from-the-python-system.md.
//
//   node scripts/data-dictionary.mjs            writes them
//   node scripts/data-dictionary.mjs --check    changes nothing; fails when one is not what the schema says
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { dataDictionary } from '../packages/schema/dist/index.js';
import { withEarlierNames } from './earlier-names.mjs';

const root = join(import.meta.dirname, '..');
const options = await resolveConfig(join(root, 'docs/from-the-python-system.md'));

// Written by `npm run bench -- columns --write-fill docs/fill.json`.
const filled = JSON.parse(readFileSync(join(root, 'docs/fill.json'), 'utf8'));

const pages = {
  'docs/data-dictionary.md': () => dataDictionary(filled),
  'docs/from-the-python-system.md': (page) => format(withEarlierNames(page), { ...options, parser: 'markdown' }),
};

for (const [name, write] of Object.entries(pages)) {
  const path = join(root, name);
  const found = readFileSync(path, 'utf8');
  const written = await write(found);
  if (!process.argv.includes('--check')) writeFileSync(path, written);
  else if (found !== written) {
    console.error(`${name} is not what the schema says. Run: npm run docs:dictionary`);
    process.exitCode = 1;
  }
}
