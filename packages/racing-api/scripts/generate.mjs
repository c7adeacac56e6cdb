// Writes src/generated/ from openapi/. With --check it writes nothing and fails where a file is out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { bundle } from './bundle.mjs';
import { fieldsSource } from './fields.mjs';
import { operationsSource } from './operations.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'generated');
const banner =
  '// Generated from openapi/ by `pnpm --filter @darkhorses/racing-api generate`. Change openapi/, not this file.\n\n';

/** Rows that callers name; each becomes a type of its own name. */
const rows =
  'Course HorsePro HorseStandard Racecard RacecardRunner RacecardSummary Region Result ResultRunner RunnerOdds'.split(
    ' ',
  );

const document = bundle();
const files = {
  'api.ts': astToString(await openapiTS(document)),
  'rows.ts': rowsSource(),
  'operations.ts': operationsSource(document),
  'fields.ts': fieldsSource(document),
};

const stale = Object.entries(files).filter(([name, source]) => current(name) !== banner + source);

if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`src/generated/${name} does not match openapi/.`);
  if (stale.length > 0) console.error('Run: pnpm --filter @darkhorses/racing-api generate');
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of stale) writeFileSync(join(folder, name), banner + source);
  console.log(stale.length > 0 ? `Wrote ${stale.map(([name]) => name).join(', ')}.` : 'Nothing to change.');
}

function current(name) {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

function rowsSource() {
  const types = rows.map((name) => `export type ${name} = components['schemas']['${name}'];\n`);
  return `import type { components } from './api.js';\n\n${types.join('')}`;
}
