// Writes src/generated/ from openapi/.
//
//   node scripts/generate.mjs [--check] [--into FOLDER]
//
// With --check it writes nothing, and exits 1 where a file is out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';
import { bundle } from './bundle.mjs';
import { fieldsSource } from './fields.mjs';
import { operationsSource } from './operations.mjs';

const home = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'generated');
const command = 'pnpm --filter @darkhorses/racing-api generate';
const banner = `// Generated from openapi/ by \`${command}\`. Change openapi/, not this file.\n\n`;

/** Rows that callers name; each becomes a type of its own name. */
const rows =
  'Course HorsePro HorseStandard Racecard RacecardRunner RacecardSummary Region Result ResultRunner RunnerOdds'.split(
    ' ',
  );

const { values } = parseArgs({ options: { check: { type: 'boolean' }, into: { type: 'string', default: home } } });
const sources = await generate();
const stale = Object.keys(sources).filter((name) => current(join(values.into, name)) !== sources[name]);

if (values.check) {
  for (const name of stale) console.error(`${name} does not match openapi/.`);
  if (stale.length > 0) console.error(`Run: ${command}`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(values.into, { recursive: true });
  for (const name of stale) writeFileSync(join(values.into, name), sources[name]);
  console.log(stale.length > 0 ? `Wrote ${stale.join(', ')}.` : 'Nothing to change.');
}

async function generate() {
  const document = bundle();
  const bodies = {
    'api.ts': await typesSource(document),
    'rows.ts': rowsSource(),
    'operations.ts': operationsSource(document),
    'fields.ts': fieldsSource(document),
  };
  return Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, banner + body]));
}

/** Without the types that openapi-typescript writes for what the description does not have. */
async function typesSource(document) {
  const source = astToString(await openapiTS(document));
  return source.replace(/^export type (webhooks|\$defs) = Record<string, never>;\n/gm, '');
}

function rowsSource() {
  const types = rows.map((name) => `export type ${name} = components['schemas']['${name}'];\n`);
  return `import type { components } from './api.js';\n\n${types.join('')}`;
}

/** What the file holds now, whatever line ends the checkout gave it. */
function current(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
