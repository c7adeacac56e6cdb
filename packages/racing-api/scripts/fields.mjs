import { propertiesOf, schemaName } from './describe.mjs';
import { keyLiteral, literal } from './literal.mjs';

/** The source of fields.ts: which fields an answer may have, for noticing those that it may not. */
export function fieldsSource(document) {
  const schemas = Object.keys(document.components.schemas)
    .map((name) => [name, Object.entries(propertiesOf(document, document.components.schemas[name]))])
    .filter(([, properties]) => properties.length > 0);
  const entries = schemas.map(([name, properties]) => {
    const fields = properties.map(
      ([key, schema]) => `    ${keyLiteral(key)}: ${literal(schemaName(document, schema))},\n`,
    );
    return `  ${name}: {\n${fields.join('')}  },\n`;
  });
  return `/** Every known field by schema: null for a plain value, else the schema of the object or of the list's items. */
export const fields: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
${entries.join('')}};
`;
}
