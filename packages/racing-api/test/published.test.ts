import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundle } from '../scripts/bundle.mjs';
import { operationsOf, type Node } from '../scripts/describe.mjs';
import { operations } from '../src/generated/operations.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const reference = join(root, '..', 'shared', 'reference');

/** The publisher tells plan and rate only in prose, so that no comparison of structure sees them change. */
describe.skipIf(!existsSync(reference))('the published descriptions', () => {
  test('1.4.3 names the plans and rates that ours names', () => {
    const told = factsOf(read('racing-api-openapi-1.4.3.yml'));
    const ours = Object.values(operations).map(({ path, plan, rateLimit }) => [
      path,
      { plan, rate: rateLimit['1.4.3'] },
    ]);
    expect(ours).toHaveLength(58);
    expect(Object.fromEntries(ours)).toEqual(
      Object.fromEntries(told.map(({ path, plan, rate }) => [path, { plan, rate }])),
    );
  });

  test('1.4.3 names its operations as ours does', () => {
    const ids = (document: Node) =>
      Object.fromEntries(operationsOf(document).map(({ path, operation }) => [path, operation.operationId]));
    const ours = ids(bundle());
    expect(Object.keys(ours)).toHaveLength(58);
    expect(ours).toEqual(ids(read('racing-api-openapi-1.4.3.yml')));
  });

  test('1.0.0 names the rates that ours names, or one request at a time', () => {
    const told = factsOf(read('racing-api-openapi-1.0.0.json'));
    const ours = Object.values(operations)
      .filter(({ path }) => path !== '/v1/results/today/free')
      .map(({ path, rateLimit, maxInFlight }) => [path, { rate: rateLimit['1.0.0'], atOnce: maxInFlight }]);
    expect(ours).toHaveLength(57);
    expect(Object.fromEntries(ours)).toEqual(
      Object.fromEntries(told.map(({ path, rate, atOnce }) => [path, { rate, atOnce }])),
    );
  });

  test('1.4.3 lists the values that ours allows for a parameter', () => {
    const told = listedValues(read('racing-api-openapi-1.4.3.yml'));
    const ours = operationsOf(bundle()).flatMap(({ path, parameters }) =>
      parameters.flatMap(({ name, schema }) => {
        const { items, enum: values } = schema as { items?: { enum?: string[] }; enum?: string[] };
        const allowed = items?.enum ?? values;
        return allowed && name !== 'day' ? [[`${path} ${name}`, allowed] as const] : [];
      }),
    );
    expect(ours).toHaveLength(145);
    expect(Object.fromEntries(ours)).toEqual(told);
  });

  test('no sentence of ours stands in either', () => {
    const theirs = sentences([read('racing-api-openapi-1.4.3.yml'), read('racing-api-openapi-1.0.0.json')]);
    const ours = sentences(bundle());
    expect(theirs.size).toBeGreaterThan(50);
    expect(ours.size).toBeGreaterThan(200);
    expect([...ours].filter((each) => theirs.has(each))).toEqual([]);
  });

  function read(name: string): Node {
    return parse(readFileSync(join(reference, name), 'utf8'), { maxAliasCount: -1 });
  }
});

function factsOf(document: Node) {
  return operationsOf(document).map(({ path, operation }) => {
    const prose = String(operation.description)
      .replaceAll(/<[^>]*>|\s+/g, ' ')
      .replaceAll(/ +/g, ' ');
    const rate = /Rate Limit (\d+) requests? per second/.exec(prose)?.[1];
    const atOnce = /Rate Limit (\d+) active request/.exec(prose)?.[1];
    const plan = /Required Plan (Free|Basic|Standard|Pro)/.exec(prose)?.[1]?.toLowerCase();
    return { path, plan, rate: rate ? Number(rate) : null, atOnce: atOnce ? Number(atOnce) : null };
  });
}

/** The values that the prose of a parameter lists after "Options", by path and name. */
function listedValues(document: Node): Record<string, string[]> {
  const listed = operationsOf(document).flatMap(({ path, parameters }) =>
    parameters.flatMap(({ name, description }) => {
      const options = /Options:(.*)/s.exec(String(description))?.[1];
      const values = [...(options ?? '').matchAll(/<code>(.*?)<\/code>/g)].flatMap(([, value]) => value ?? []);
      return options ? [[`${path} ${name}`, values] as const] : [];
    }),
  );
  return Object.fromEntries(listed);
}

/** Every sentence of four words or more in the summaries and descriptions, without markup and case. */
function sentences(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'summary' || key === 'description') && typeof value === 'string')
      for (const sentence of value.replaceAll(/<[^>]*>/g, '. ').split(/[.;:]\s+/)) {
        const words = sentence.toLowerCase().match(/[\w'-]+/g) ?? [];
        if (words.length >= 4) found.add(words.join(' '));
      }
    else sentences(value, found);
  }
  return found;
}
