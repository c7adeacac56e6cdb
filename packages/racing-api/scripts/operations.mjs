import { answerOf, operationsOf, propertiesOf, schemaName } from './describe.mjs';
import { literal } from './literal.mjs';

const types = `import type { paths } from './api.js';

/** Lowest first: each plan may do what those before it may. */
export type Plan = 'free' | 'basic' | 'standard' | 'pro';

/** What is known of one operation beyond its types. */
export interface Operation {
  readonly path: keyof paths;
  readonly method: 'get';
  readonly operationId: string;
  /** Lowest plan that may call. */
  readonly plan: Plan;
  /** What must be bought besides, or null. */
  readonly addOn: string | null;
  /** Requests a second, by the version of the published description; null where it names no rate. */
  readonly rateLimit: { readonly '1.0.0': number | null; readonly '1.4.3': number };
  /** Requests at once per user, or null where only the rate is limited. */
  readonly maxInFlight: number | null;
  /** Schema of the answer, or of its items where it is a bare array: a key of \`fields\`. */
  readonly response: string;
  /** Key of the answer that holds the rows of a list, or null for a single row or a bare array. */
  readonly list: string | null;
  /** Whether a list says how many rows it has in all. */
  readonly total: boolean;
  /** Bounds of the rows a page, or null where there are no pages; olderMax is what version 1.0.0 allowed. */
  readonly limit: { readonly min: number; readonly max: number; readonly default: number; readonly olderMax: number } | null;
  /** Bounds of the rows to skip, or null where there are no pages; max is null where none is set. */
  readonly skip: { readonly max: number | null; readonly default: number } | null;
  /** How far back and ahead the data reaches, or null where nothing is said. */
  readonly history: string | null;
}
`;

/** The source of operations.ts: one entry a path, since the API has nothing but GET. */
export function operationsSource(document) {
  const entries = operationsOf(document).map((each) => {
    const facts = Object.entries(factsOf(document, each));
    const lines = facts.map(([key, value]) => `    ${key}: ${literal(value)},\n`);
    return `  ${literal(each.path)}: {\n${lines.join('')}  },\n`;
  });
  return `${types}
/** Every operation by its path. */
export const operations = {
${entries.join('')}} as const satisfies { readonly [path in keyof paths]: Operation };
`;
}

function factsOf(document, { path, method, operation, parameters }) {
  const limit = parameters.find(({ name }) => name === 'limit');
  const skip = parameters.find(({ name }) => name === 'skip');
  const answer = answerOf(document, operation, '200');
  return {
    path,
    method,
    operationId: operation.operationId,
    plan: operation['x-plan'],
    addOn: operation['x-add-on'] ?? null,
    rateLimit: { '1.0.0': null, ...operation['x-rate-limit'] },
    maxInFlight: operation['x-max-in-flight'] ?? null,
    response: schemaName(document, answer),
    list: operation['x-list'] ?? null,
    total: 'total' in propertiesOf(document, answer),
    limit: limit
      ? {
          min: limit.schema.minimum,
          max: limit.schema.maximum,
          default: limit.schema.default,
          olderMax: limit['x-older-maximum'] ?? limit.schema.maximum,
        }
      : null,
    skip: skip ? { max: skip.schema.maximum ?? null, default: skip.schema.default } : null,
    history: operation['x-history'] ?? null,
  };
}
