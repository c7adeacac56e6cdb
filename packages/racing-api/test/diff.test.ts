import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const script = join(root, 'packages', 'racing-api', 'scripts', 'diff.mjs');
const reference = join(root, '..', 'shared', 'reference');
const folder = mkdtempSync(join(tmpdir(), 'darkhorses-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function diff(...args: string[]) {
  const env = { ...process.env, INIT_CWD: folder };
  return spawnSync(process.execPath, [script, ...args], { cwd: root, env, encoding: 'utf8' });
}

/** A description of one path that we know, made to differ from ours in one point each. */
const published = {
  openapi: '3.1.0',
  paths: {
    '/v1/courses': {
      get: {
        parameters: [
          { name: 'region_codes', in: 'query', required: true, schema: { type: 'array', items: { type: 'string' } } },
          { name: 'surface', in: 'query', schema: { type: 'string' } },
        ],
        responses: {
          '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Courses' } } } },
        },
      },
    },
    '/v1/stewards': { get: { responses: { '200': { description: 'Inquiries.' } } } },
  },
  components: {
    schemas: {
      Courses: {
        type: 'object',
        properties: { courses: { type: 'array', items: { $ref: '#/components/schemas/C' } } },
      },
      C: { type: 'object', properties: { id: { type: 'string' }, direction: { type: 'string' } } },
    },
  },
};

test.each([
  ['JSON', 'published.json', JSON.stringify(published)],
  ['YAML', 'published.yml', stringify(published)],
])('%s: a path, a parameter, a property and a duty that we lack are missing', (_, name, text) => {
  writeFileSync(join(folder, name), text);
  const { status, stdout } = diff(name, '--json');
  const found = JSON.parse(stdout);
  expect(found.missing).toEqual([
    { operation: 'GET /v1/courses', what: 'query parameter surface' },
    { operation: 'GET /v1/courses', what: 'answer 200 courses[].direction' },
    { operation: 'GET /v1/stewards', what: 'the operation' },
  ]);
  expect(found.different).toEqual([
    { operation: 'GET /v1/courses', what: 'query parameter region_codes: required is true there, false here' },
  ]);
  expect(found.extra).toContainEqual({ operation: 'GET /v1/courses', what: 'answer 200 total' });
  expect(found.strict).toBeUndefined();
  expect(status).toBe(1);
});

test('for people, the same change is told once, with the operations under it', () => {
  writeFileSync(join(folder, 'published.json'), JSON.stringify(published));
  const { stdout } = diff('published.json');
  expect(stdout).toContain('Missing here, present in published.json: 3\n');
  expect(stdout).toContain('  query parameter surface\n    GET /v1/courses\n');
  expect(stdout).toMatch(/ {2}the operation\n {4}GET .+ and \d+ more\n/);
  expect(stdout).not.toContain('Null and required');
});

test('--strict adds what only null and required tell apart', () => {
  writeFileSync(join(folder, 'published.json'), JSON.stringify(published));
  expect(diff('published.json', '--strict', '--json').stdout).toContain('courses[].id: required here only');
});

describe.each([
  ['no file', [], /Expected one FILE, got 0[^]*Usage: npm run api:diff/],
  ['two files', ['a', 'b'], /Expected one FILE, got 2/],
  ['an unknown option', ['--loud'], /--loud[^]*Usage/],
  ['a file that is not there', ['nowhere.yml'], /Cannot read .*nowhere\.yml: there is no such file/],
])('%s', (_, args, message) => {
  test('is a usage error', () => {
    const { status, stdout, stderr } = diff(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
    expect([status, stdout]).toEqual([2, '']);
  });
});

test.each([
  ['torn.json', '{"openapi": "3.1.0", "paths": {', /neither JSON nor YAML/],
  ['swagger.json', '{"swagger": "2.0", "paths": {}}', /not an OpenAPI 3 description/],
  ['text.yml', 'Not found', /not an OpenAPI 3 description/],
  ['empty.yml', '', /not an OpenAPI 3 description/],
  ['pathless.json', '{"openapi": "3.1.0"}', /no paths/],
  [
    'loose.json',
    '{"openapi":"3.1.0","paths":{"/v1/courses":{"get":{"parameters":[{"$ref":"#/components/parameters/a"}]}}}}',
    /#\/components\/parameters\/a refers to nothing/,
  ],
])('%s cannot be compared, and the message says why', (name, text, message) => {
  writeFileSync(join(folder, name), text);
  const { status, stderr } = diff(name);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(2);
});

describe.skipIf(!existsSync(reference))('the published descriptions', () => {
  test('of version 1.4.3 we lack nothing, and differ in nothing', () => {
    const { status, stdout } = diff(join(reference, 'racing-api-openapi-1.4.3.yml'), '--json');
    const { missing, different } = JSON.parse(stdout);
    expect({ status, missing, different }).toEqual({ status: 0, missing: [], different: [] });
  });

  test('of version 1.0.0 we lack nothing; its pages of results were half as long', () => {
    const { status, stdout } = diff(join(reference, 'racing-api-openapi-1.0.0.json'), '--json');
    const { missing, different } = JSON.parse(stdout);
    const changes = new Set(different.map(({ what }: { what: string }) => what));
    expect(missing).toEqual([]);
    expect([...changes].sort()).toEqual([
      'query parameter limit: default is 25 there, 50 here',
      'query parameter limit: maximum is 50 there, 100 here',
    ]);
    expect(status).toBe(1);
  });
});
