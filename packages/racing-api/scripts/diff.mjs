// Compares a published description of the API with ours, to see what a new version brings.
import { readFileSync } from 'node:fs';
import { basename, resolve as absolute } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { bundle } from './bundle.mjs';
import { compare } from './compare.mjs';

const usage = `Usage: npm run api:diff -- FILE [--strict] [--json]

Compares FILE, any OpenAPI 3 description of The Racing API in JSON or YAML, with packages/racing-api/openapi.

  --strict  also list where only null and required differ: ours promises less on purpose
  --json    print one JSON object

Exit status: 0 nothing is missing here, 1 something is missing or different, 2 FILE cannot be compared.`;

const titles = {
  missing: (file) => `Missing here, present in ${file}`,
  different: (file) => `Different here and in ${file}`,
  extra: (file) => `Extra here, absent from ${file}`,
  strict: (file) => `Null and required, here and in ${file}`,
};

/** What the caller can put right: said in a sentence, without a stack. */
class UsageError extends Error {}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function main(argv) {
  const { file, strict, json, help } = readArguments(argv);
  if (help) {
    console.log(usage);
    return 0;
  }
  const found = compareWithOurs(file, readDescription(file));
  const groups = Object.keys(titles)
    .filter((kind) => strict || kind !== 'strict')
    .map((kind) => [kind, found.filter((each) => each.kind === kind)]);
  if (json)
    console.log(
      JSON.stringify(Object.fromEntries(groups.map(([kind, each]) => [kind, each.map(withoutKind)])), null, 2),
    );
  else for (const [kind, each] of groups) print(titles[kind](basename(file)), each);
  return found.some(({ kind }) => kind === 'missing' || kind === 'different') ? 1 : 0;
}

function readArguments(argv) {
  try {
    const options = { strict: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
    const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options });
    if (!values.help && positionals.length !== 1) throw new Error(`Expected one FILE, got ${positionals.length}.`);
    return { ...values, file: positionals[0] };
  } catch (error) {
    throw new UsageError(`${error.message}\n\n${usage}`);
  }
}

function readDescription(file) {
  // npm and pnpm change the folder; INIT_CWD is where the caller stands.
  const path = absolute(process.env.INIT_CWD ?? process.cwd(), file);
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${error.code === 'ENOENT' ? 'there is no such file.' : error.message}`);
  }
  let document;
  try {
    document = parse(text, { merge: true, maxAliasCount: -1 });
  } catch (error) {
    throw new UsageError(`${path} is neither JSON nor YAML: ${error.message}`);
  }
  if (typeof document?.openapi !== 'string' || !document.openapi.startsWith('3.'))
    throw new UsageError(
      `${path} is not an OpenAPI 3 description: its \`openapi\` is ${JSON.stringify(document?.openapi)}.`,
    );
  if (typeof document.paths !== 'object' || document.paths === null)
    throw new UsageError(`${path} has no paths to compare.`);
  return document;
}

function compareWithOurs(file, theirs) {
  try {
    return compare(theirs, bundle());
  } catch (error) {
    throw new UsageError(`Cannot compare ${file}: ${error.message}`);
  }
}

function withoutKind({ operation, what }) {
  return { operation, what };
}

/** The same change tends to hold for many operations: told once, with the operations under it. */
function print(title, found) {
  console.log(`${title}: ${found.length === 0 ? 'nothing' : found.length}`);
  const operationsByWhat = new Map();
  for (const { what, operation } of found)
    operationsByWhat.set(what, [...(operationsByWhat.get(what) ?? []), operation]);
  for (const [what, operations] of operationsByWhat) console.log(`  ${what}\n    ${briefly(operations)}`);
}

function briefly(operations) {
  const shown = operations.slice(0, 3).join(', ');
  return operations.length > 3 ? `${shown} and ${operations.length - 3} more` : shown;
}
