// Writes docs/data-dictionary.md from the catalogue of the schema.
//
//   node scripts/data-dictionary.mjs            writes it
//   node scripts/data-dictionary.mjs --check    changes nothing; fails when it is not what the catalogue says
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDictionary } from '../packages/schema/dist/index.js';

const path = join(import.meta.dirname, '../docs/data-dictionary.md');
const written = dataDictionary();

if (!process.argv.includes('--check')) writeFileSync(path, written);
else if (readFileSync(path, 'utf8') !== written) {
  console.error('docs/data-dictionary.md is not what the catalogue says. Run: npm run docs:dictionary');
  process.exitCode = 1;
}
