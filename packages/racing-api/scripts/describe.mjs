// Reads facts out of a bundled description: the operations, and the fields of every named schema.

/** Every operation of a description as `{ path, method, operation, parameters }`, its parameters resolved. */
export function operationsOf(document) {
  const found = [];
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of ['get', 'put', 'post', 'delete', 'patch']) {
      const operation = item[method];
      if (!operation) continue;
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((each) =>
        resolve(document, each),
      );
      found.push({ path, method, operation, parameters });
    }
  }
  return found;
}

/** What a reference points to; anything else as it is. */
export function resolve(document, node) {
  if (typeof node?.$ref !== 'string') return node;
  const target = node.$ref
    .replace(/^#\//, '')
    .split('/')
    .reduce((at, key) => at?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  if (target === undefined) throw new Error(`${node.$ref} refers to nothing.`);
  return resolve(document, target);
}

/** The JSON schema of one answer of an operation, or undefined where it has no body. */
export function answerOf(document, operation, status) {
  return resolve(document, operation.responses?.[status])?.content?.['application/json']?.schema;
}

/** The properties of an object schema, those of the schemas that it is made of included. */
export function propertiesOf(document, schema) {
  const node = resolve(document, schema) ?? {};
  const parts = [...(node.allOf ?? []), ...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  return Object.assign({}, ...parts.map((part) => propertiesOf(document, part)), node.properties);
}

/** The name of the schema behind a list, a nullable or a plain reference; null where plain values stand. */
export function schemaName(document, schema) {
  if (schema?.$ref) {
    const target = resolve(document, schema);
    const isRecord = Object.keys(propertiesOf(document, target)).length > 0;
    return isRecord ? schema.$ref.split('/').at(-1) : schemaName(document, target);
  }
  for (const inner of [schema?.items, ...(schema?.anyOf ?? [])]) {
    const name = inner && schemaName(document, inner);
    if (name) return name;
  }
  return null;
}
