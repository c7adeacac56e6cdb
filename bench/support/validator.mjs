// The peer of the extraction: a schema that says no more of an answer than which fields there are and of what kind.
import * as z from 'zod';

/** A schema of zod that takes every one of some values, fields that are missing or null included. */
export function schemaOf(samples) {
  const known = samples.filter((one) => one !== null && one !== undefined);
  if (known.length === 0) return z.unknown();
  if (known.every(Array.isArray)) return z.array(schemaOf(known.flat()));
  if (known.every((one) => typeof one === 'object' && !Array.isArray(one))) {
    const names = new Set(known.flatMap(Object.keys));
    const fieldOf = (name) => schemaOf(known.map((one) => one[name])).nullish();
    return z.object(Object.fromEntries([...names].map((name) => [name, fieldOf(name)])));
  }
  const kinds = new Set(known.map((one) => typeof one));
  const [kind] = kinds;
  if (kinds.size > 1) return z.unknown();
  return { string: z.string(), number: z.number(), boolean: z.boolean() }[kind] ?? z.unknown();
}
