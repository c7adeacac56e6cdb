import { expect, test } from 'vitest';
import { compare } from '../scripts/compare.mjs';
import type { Node } from '../scripts/describe.mjs';

const limit = { type: 'integer', minimum: 1, maximum: 50, default: 25 };
const runner = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, weight: { type: 'integer' } },
};

function withParameter(schema: Node, rest: Node = {}): Node {
  const parameters = [{ name: 'limit', in: 'query', schema, ...rest }];
  return { openapi: '3.1.0', paths: { '/races': { get: { parameters, responses: {} } } } };
}

function withAnswer(schema: Node, schemas: Node = {}): Node {
  const responses = { '200': { content: { 'application/json': { schema } } } };
  return { openapi: '3.1.0', paths: { '/races': { get: { responses } } }, components: { schemas } };
}

function differences(theirs: Node, ours: Node): string[] {
  return compare(theirs, ours).map(({ kind, what }) => `${kind}: ${what}`);
}

test('a description differs from itself in nothing', () => {
  expect(differences(withParameter(limit), withParameter(limit))).toEqual([]);
  expect(differences(withAnswer(runner), withAnswer(runner))).toEqual([]);
});

test('the bounds and the default of a parameter', () => {
  expect(differences(withParameter({ ...limit, maximum: 500, default: 25 }), withParameter(limit))).toEqual([
    'different: query parameter limit: maximum is 500 there, 50 here',
  ]);
  expect(differences(withParameter(limit), withParameter({ type: 'integer' }))).toEqual([
    'missing: query parameter limit: default 25',
    'missing: query parameter limit: minimum 1',
    'missing: query parameter limit: maximum 50',
  ]);
  expect(differences(withParameter({ type: 'integer' }), withParameter(limit))).toEqual([
    'extra: query parameter limit: default 25',
    'extra: query parameter limit: minimum 1',
    'extra: query parameter limit: maximum 50',
  ]);
});

test('a default that moves with the clock is no fact', () => {
  const theirs = withParameter({ type: 'string', default: '2020-02-29' });
  expect(differences(theirs, withParameter({ type: 'string' }, { 'x-default': 'today' }))).toEqual([]);
  expect(differences(theirs, withParameter({ type: 'string' }))).toEqual([
    'missing: query parameter limit: default 2020-02-29',
  ]);
});

test('the values of a parameter and of its items', () => {
  const some = { type: 'string', enum: ['flat', 'chase'] };
  const fewer = { type: 'string', enum: ['flat'] };
  expect(differences(withParameter(some), withParameter(fewer))).toEqual([
    'missing: query parameter limit: value chase',
  ]);
  expect(differences(withParameter(fewer), withParameter(some))).toEqual(['extra: query parameter limit: value chase']);
  expect(differences(withParameter(some), withParameter({ type: 'string' }))).toEqual([
    'missing: query parameter limit: only the values flat, chase',
  ]);
  const list = (items: Node): Node => withParameter({ type: 'array', items });
  expect(differences(list(some), list(fewer))).toEqual(['missing: query parameter limit: items: value chase']);
});

test('properties by what they are, not by the names and spellings of schemas', () => {
  const parts = { allOf: [{ $ref: '#/components/schemas/Named' }, { properties: { weight: { type: 'integer' } } }] };
  const ours = withAnswer(parts, {
    Named: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
  });
  expect(differences(withAnswer(runner), ours)).toEqual([]);
  const heavier = { ...runner, properties: { ...runner.properties, claim: { type: 'integer' } } };
  expect(
    differences(withAnswer({ type: 'array', items: heavier }), withAnswer({ type: 'array', items: runner })),
  ).toEqual(['missing: answer 200 [].claim']);
});

test('types loosely: null and required are told apart only as strict, whole numbers are numbers', () => {
  const nullable = {
    ...runner,
    required: [],
    properties: { id: { type: ['string', 'null'] }, weight: { type: 'number' } },
  };
  expect(differences(withAnswer(runner), withAnswer(nullable))).toEqual([
    'strict: answer 200 id: required there only',
    'strict: answer 200 id: null is allowed here only',
  ]);
  const text = {
    ...runner,
    properties: { ...runner.properties, weight: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
  };
  expect(differences(withAnswer(text), withAnswer(runner))).toContain(
    'different: answer 200 weight: type is string there, integer here',
  );
});

test('a schema that contains itself comes to an end', () => {
  const horse = {
    type: 'object',
    properties: { sire: { $ref: '#/components/schemas/Horse' }, name: { type: 'string' } },
  };
  const nameless = { type: 'object', properties: { sire: { $ref: '#/components/schemas/Horse' } } };
  const reference = { $ref: '#/components/schemas/Horse' };
  expect(differences(withAnswer(reference, { Horse: horse }), withAnswer(reference, { Horse: nameless }))).toEqual([
    'missing: answer 200 name',
  ]);
});

test('an answer, and its body', () => {
  const bare = { openapi: '3.1.0', paths: { '/races': { get: { responses: { '200': {} } } } } };
  expect(differences(withAnswer(runner), bare)).toEqual(['missing: answer 200: a JSON body']);
  expect(differences(bare, { ...bare, paths: { '/races': { get: { responses: {} } } } })).toEqual([
    'missing: answer 200',
  ]);
});
