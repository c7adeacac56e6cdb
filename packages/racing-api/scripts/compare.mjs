import { answerOf, operationsOf } from './describe.mjs';
import { shapeOf } from './shape.mjs';

/**
 * Every difference between two descriptions, by operation: `missing` is in theirs alone, `extra` in ours alone,
 * `different` in both but not the same, `strict` a matter of null and required, where ours trusts no promise.
 */
export function compare(theirs, ours) {
  const found = [];
  const theirOperations = byName(theirs);
  const ourOperations = byName(ours);
  for (const [name, their] of theirOperations) {
    const our = ourOperations.get(name);
    const note = (kind, what) => found.push({ kind, operation: name, what });
    if (!our) note('missing', 'the operation');
    else compareOperations({ document: theirs, ...their }, { document: ours, ...our }, note);
  }
  for (const name of ourOperations.keys())
    if (!theirOperations.has(name)) found.push({ kind: 'extra', operation: name, what: 'the operation' });
  return found;
}

function byName(document) {
  return new Map(operationsOf(document).map((each) => [`${each.method.toUpperCase()} ${each.path}`, each]));
}

function compareOperations(their, our, note) {
  const key = ({ name, in: place }) => `${place} parameter ${name}`;
  const theirParameters = new Map(their.parameters.map((each) => [key(each), each]));
  const ourParameters = new Map(our.parameters.map((each) => [key(each), each]));
  const both = pairUp(theirParameters, ourParameters, (kind, what) => note(kind, what));
  for (const [what, theirOne, ourOne] of both)
    compareParameters({ ...their, one: theirOne }, { ...our, one: ourOne }, (kind, rest) =>
      note(kind, `${what}: ${rest}`),
    );
  compareAnswers(their, our, note);
}

function compareParameters(their, our, note) {
  const theirShape = shapeOf(their.document, their.one.schema);
  const ourShape = shapeOf(our.document, our.one.schema);
  compareFact('required', their.one.required ?? false, our.one.required ?? false, note);
  // A server writes its clock's today into its description, another one every day: no fact to hold on to.
  if (!our.one['x-default']) compareFact('default', theirShape.default, ourShape.default, note);
  for (const bound of new Set([...Object.keys(theirShape.bounds), ...Object.keys(ourShape.bounds)]))
    compareFact(bound, theirShape.bounds[bound], ourShape.bounds[bound], note);
  compareTypes(theirShape, ourShape, note);
  compareEnums(theirShape, ourShape, note);
  const theirItems = shapeOf(their.document, { anyOf: theirShape.items });
  const ourItems = shapeOf(our.document, { anyOf: ourShape.items });
  compareTypes(theirItems, ourItems, (kind, rest) => note(kind, `items: ${rest}`));
  compareEnums(theirItems, ourItems, (kind, rest) => note(kind, `items: ${rest}`));
}

function compareAnswers(their, our, note) {
  const theirStatuses = new Map(Object.entries(their.operation.responses ?? {}));
  const ourStatuses = new Map(Object.entries(our.operation.responses ?? {}));
  const both = pairUp(theirStatuses, ourStatuses, (kind, status) => note(kind, `answer ${status}`));
  for (const [status] of both) {
    const theirSchema = answerOf(their.document, their.operation, status);
    const ourSchema = answerOf(our.document, our.operation, status);
    if (theirSchema && !ourSchema) note('missing', `answer ${status}: a JSON body`);
    if (!theirSchema && ourSchema) note('extra', `answer ${status}: a JSON body`);
    if (!theirSchema || !ourSchema) continue;
    compareSchemas(
      { document: their.document, schema: theirSchema },
      { document: our.document, schema: ourSchema },
      (kind, path, rest) => note(kind, `answer ${status} ${path}${rest ? `: ${rest}` : ''}`.replace(/ (?=:)| $/g, '')),
    );
  }
}

/** Property by property, down through lists; a schema that contains itself is compared once. */
function compareSchemas(their, our, note, path = '', above = []) {
  const theirShape = shapeOf(their.document, their.schema);
  const ourShape = shapeOf(our.document, our.schema);
  const objects = theirShape.nodes.filter(({ properties }) => properties);
  if (objects.length > 0 && objects.every((node) => above.includes(node))) return;
  const below = [...above, ...objects];
  compareTypes(theirShape, ourShape, (kind, rest) => note(kind, path, rest));
  compareEnums(theirShape, ourShape, (kind, rest) => note(kind, path, rest));
  if (theirShape.types.has('null') !== ourShape.types.has('null'))
    note('strict', path, `null is ${theirShape.types.has('null') ? 'allowed there' : 'allowed here'} only`);
  const at = (name) => (path ? `${path}.${name}` : name);
  const both = pairUp(theirShape.properties, ourShape.properties, (kind, name) => note(kind, at(name)));
  for (const [name, theirOnes, ourOnes] of both) {
    if (theirShape.required.has(name) !== ourShape.required.has(name))
      note('strict', at(name), `required ${theirShape.required.has(name) ? 'there' : 'here'} only`);
    const theirProperty = { ...their, schema: { anyOf: theirOnes } };
    compareSchemas(theirProperty, { ...our, schema: { anyOf: ourOnes } }, note, at(name), below);
  }
  if (theirShape.items.length > 0 && ourShape.items.length > 0) {
    const theirItems = { ...their, schema: { anyOf: theirShape.items } };
    compareSchemas(theirItems, { ...our, schema: { anyOf: ourShape.items } }, note, `${path}[]`, below);
  }
}

/** The entries that both maps have; the others are noted by name. */
function pairUp(their, our, note) {
  for (const name of their.keys()) if (!our.has(name)) note('missing', name);
  for (const name of our.keys()) if (!their.has(name)) note('extra', name);
  return [...their].filter(([name]) => our.has(name)).map(([name, value]) => [name, value, our.get(name)]);
}

function compareFact(name, theirs, ours, note) {
  if (theirs === ours) return;
  if (ours === undefined) note('missing', `${name} ${theirs}`);
  else if (theirs === undefined) note('extra', `${name} ${ours}`);
  else note('different', `${name} is ${theirs} there, ${ours} here`);
}

/** Loosely: null aside, whole numbers are numbers, and a schema without a type allows all. */
function compareTypes(theirShape, ourShape, note) {
  const [theirs, ours] = [theirShape, ourShape].map(
    ({ types }) => new Set([...types].filter((type) => type !== 'null')),
  );
  if (theirs.size === 0 || ours.size === 0) return;
  const lacking = [...theirs].filter((type) => !ours.has(type) && !(type === 'integer' && ours.has('number')));
  if (lacking.length > 0)
    note('different', `type is ${[...theirs].join(' or ')} there, ${[...ours].join(' or ')} here`);
}

function compareEnums(theirShape, ourShape, note) {
  if (theirShape.enum && ourShape.enum) {
    for (const value of theirShape.enum) if (!ourShape.enum.includes(value)) note('missing', `value ${value}`);
    for (const value of ourShape.enum) if (!theirShape.enum.includes(value)) note('extra', `value ${value}`);
  } else if (theirShape.enum) note('missing', `only the values ${theirShape.enum.join(', ')}`);
  else if (ourShape.enum) note('extra', `only the values ${ourShape.enum.join(', ')}`);
}
