import { resolve } from './describe.mjs';

const bounds =
  'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems'.split(
    ' ',
  );

/**
 * A schema with its references, allOf, anyOf and oneOf folded into one flat account of what may come.
 *
 * Two schemas that allow the same are spelt in many ways (`nullable`, `type: [string, 'null']`, `anyOf`), and generators
 * change the spelling from version to version; only what is left here is worth comparing.
 */
export function shapeOf(document, schema) {
  const nodes = parts(document, schema);
  const shape = { nodes, types: new Set(), enum: undefined, bounds: {}, default: undefined };
  Object.assign(shape, { items: [], properties: new Map(), required: new Set() });
  for (const node of nodes) fold(shape, node);
  return shape;
}

/** The reference-free schemas that a schema is made of, itself first. */
function parts(document, schema, seen = new Set()) {
  const node = resolve(document, schema);
  if (node === null || typeof node !== 'object' || seen.has(node)) return [];
  seen.add(node);
  const inner = [...(node.allOf ?? []), ...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  return [node, ...inner.flatMap((each) => parts(document, each, seen))];
}

function fold(shape, part) {
  for (const type of [part.type ?? []].flat()) shape.types.add(type);
  if (part.nullable) shape.types.add('null');
  if (part.properties) shape.types.add('object');
  if (part.items) shape.items.push(part.items);
  if (part.enum) shape.enum = [...(shape.enum ?? []), ...part.enum];
  if (part.const !== undefined) shape.enum = [...(shape.enum ?? []), part.const];
  if (part.default !== undefined) shape.default = part.default;
  for (const bound of bounds) if (part[bound] !== undefined) shape.bounds[bound] = part[bound];
  for (const name of part.required ?? []) shape.required.add(name);
  for (const [name, schema] of Object.entries(part.properties ?? {}))
    shape.properties.set(name, [...(shape.properties.get(name) ?? []), schema]);
}
