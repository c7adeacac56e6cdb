import type { Node } from '../scripts/describe.mjs';
import { shapeOf, type Shape } from '../scripts/shape.mjs';

/** What was found and how much was looked at. */
export interface Verdict {
  readonly problems: Set<string>;
  objects: number;
  values: number;
}

/**
 * Holds a real answer against a schema, more strictly than a schema is meant: a field that the schema does not name is
 * a problem. Only a whole answer must have the required fields; a cut one may lack any.
 */
export function checkAnswer(document: Node, schema: Node, answer: unknown, isWhole: boolean): Verdict {
  const verdict: Verdict = { problems: new Set(), objects: 0, values: 0 };
  const shapes = new Map<readonly Node[], Shape>();

  const shapeOfAny = (schemas: readonly Node[]): Shape => {
    const known = shapes.get(schemas) ?? shapeOf(document, { anyOf: schemas });
    shapes.set(schemas, known);
    return known;
  };

  const check = (schemas: readonly Node[], value: unknown, path: string): void => {
    const shape = shapeOfAny(schemas);
    verdict.values += 1;
    if (!allows(shape, value)) verdict.problems.add(`${path}: ${typeOf(value)}, not ${[...shape.types].join(' or ')}`);
    if (Array.isArray(value)) for (const item of value) check(shape.items, item, `${path}[]`);
    else if (typeof value === 'object' && value !== null) checkObject(shape, value, path);
  };

  const checkObject = (shape: Shape, value: object, path: string): void => {
    verdict.objects += 1;
    if (isWhole)
      for (const name of shape.required)
        if (!(name in value)) verdict.problems.add(`${path}.${name}: absent, but required`);
    for (const [name, each] of Object.entries(value)) {
      const schemas = shape.properties.get(name);
      if (schemas) check(schemas, each, `${path}.${name}`);
      else verdict.problems.add(`${path}.${name}: not in the description`);
    }
  };

  check([schema], answer, '$');
  return verdict;
}

function allows(shape: Shape, value: unknown): boolean {
  if (shape.enum && !shape.enum.includes(value)) return false;
  const type = typeOf(value);
  return shape.types.size === 0 || shape.types.has(type) || (type === 'integer' && shape.types.has('number'));
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}
