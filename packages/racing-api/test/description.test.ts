import { expect, test } from 'vitest';
import { bundle } from '../scripts/bundle.mjs';
import { answerOf, operationsOf, propertiesOf } from '../scripts/describe.mjs';
import { shapeOf } from '../scripts/shape.mjs';
import { fields } from '../src/generated/fields.js';
import { operations } from '../src/generated/operations.js';
import { checkAnswer } from './structure.js';

const document = bundle();
const described = operationsOf(document);

test('58 paths, each with one GET', () => {
  expect(Object.keys(document.paths ?? {})).toHaveLength(58);
  expect(described.map(({ method }) => method)).toEqual(Array.from({ length: 58 }, () => 'get'));
  expect(new Set(described.map(({ operation }) => operation.operationId)).size).toBe(58);
});

test.each(described)('$path says who may call, how fast, and what comes', ({ path, operation, parameters }) => {
  expect(['free', 'basic', 'standard', 'pro']).toContain(operation['x-plan']);
  expect(operation['x-rate-limit']).toMatchObject({ '1.4.3': expect.any(Number) });
  expect(operation.summary).toMatch(/^[A-Z].*\.$/);
  expect(answerOf(document, operation, '200')).toBeDefined();

  const inPath = parameters.filter((each) => each.in === 'path').map(({ name }) => name);
  expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
});

test.each(Object.values(operations))(
  '$path: the rows of a list are where x-list says',
  ({ list, response, limit, skip }) => {
    expect(Object.keys(fields)).toContain(response);
    expect(list === null || list in (fields[response] ?? {})).toBe(true);
    expect(limit === null).toBe(skip === null);
  },
);

test('what the client leans on', () => {
  expect(operations['/v1/results']).toMatchObject({
    plan: 'standard',
    rateLimit: { '1.0.0': 2, '1.4.3': 5 },
    list: 'results',
    limit: { min: 1, max: 100, default: 50, olderMax: 50 },
    skip: { max: 20000, default: 0 },
  });
  expect(operations['/v1/racecards/pro']).toMatchObject({
    plan: 'pro',
    rateLimit: { '1.0.0': 2, '1.4.3': 2 },
    list: 'racecards',
    limit: { min: 1, max: 500, default: 500, olderMax: 500 },
    skip: { max: 500, default: 0 },
  });
  expect(operations['/v1/jockeys/{jockey_id}/analysis/courses'].maxInFlight).toBe(1);
  expect(fields.Result?.runners).toBe('ResultRunner');
  expect(fields.RacecardRunner).toMatchObject({ horse_id: null, odds: 'OddsWithHistory', performance_rating: null });
});

test('only ids and the envelope of a list are promised', () => {
  const schemas = Object.entries(promisedFields());
  const promised = new Set(schemas.flatMap(([, names]) => names));
  const envelope = [
    'courses',
    'limit',
    'racecard_summaries',
    'racecards',
    'results',
    'search_results',
    'skip',
    'total',
  ];
  const ids = ['horse_id', 'id', 'meet_id', 'race_id', 'region_code'];
  expect([...promised].sort()).toEqual([...envelope, ...ids].sort());
});

test('a field that is unknown, of another type or absent from a whole answer is noticed', () => {
  const course = { $ref: '#/components/schemas/CoursesPage' };
  const answer = { courses: [{ id: 'crs_1', course: 5, runs: 'left' }, { course: 'Somewhere' }], total: 2 };
  expect([...checkAnswer(document, course, answer, true).problems]).toEqual([
    '$.courses[].course: integer, not string or null',
    '$.courses[].runs: not in the description',
    '$.courses[].id: absent, but required',
  ]);
  expect(checkAnswer(document, course, answer, false)).toMatchObject({ objects: 3, values: 8 });
});

function promisedFields(): Record<string, string[]> {
  const schemas = (document.components as { schemas: Record<string, { [key: string]: unknown }> }).schemas;
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const promised = [...shapeOf(document, schema).required];
      const known = Object.keys(propertiesOf(document, schema));
      return [name, promised.filter((each) => known.includes(each))];
    }),
  );
}
