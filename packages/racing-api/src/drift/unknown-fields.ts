import type { UnknownField } from '../options.js';

type Fields = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/**
 * The fields of an answer that our description of the API does not know. The API adds fields before its description says so,
 * and whoever stores its answers should hear of it.
 *
 * @param schema the answer's schema, or that of its rows where it is a bare list
 */
export function unknownFields(operation: string, schema: string, data: unknown, fields: Fields): UnknownField[] {
  const found = new Map<string, { operation: string; path: string; example: unknown; count: number }>();

  const visit = (value: unknown, schemaName: string, path: string): void => {
    if (Array.isArray(value)) {
      // A list within a list has no fields, and may have no end.
      for (const row of value) if (!Array.isArray(row)) visit(row, schemaName, `${path}[]`);
      return;
    }
    const known = fields[schemaName];
    if (known === undefined || typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      const below = path === '' ? key : `${path}.${key}`;
      const belongs = Object.hasOwn(known, key) ? known[key] : undefined;
      if (belongs === undefined) note(below, each);
      else if (belongs !== null) visit(each, belongs, below);
    }
  };
  const note = (path: string, example: unknown): void => {
    const before = found.get(path);
    if (before === undefined) found.set(path, { operation, path, example, count: 1 });
    else before.count += 1;
  };

  visit(data, schema, '');
  return [...found.values()];
}
