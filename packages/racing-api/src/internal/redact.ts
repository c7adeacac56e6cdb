/** Takes secrets out of what is shown. Nothing of ours holds them, but a proxy's text or a custom fetch's error might. */
export interface Redactor {
  text(text: string): string;
  /** The same value without the secrets, for what came out of JSON; cut where it is nested deeper than anybody reads. */
  json(value: unknown): unknown;
  /** An error like the one given: its name, message, code, stack and causes, and nothing else that it carries. */
  error(error: unknown): unknown;
}

const mark = '[redacted]';
// Anything shorter is no secret, and would tear words apart.
const shortest = 3;
const deepest = 20;

export function createRedactor(secrets: readonly string[]): Redactor {
  const found = secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
    .filter((secret) => secret.length >= shortest)
    .toSorted((a, b) => b.length - a.length);
  const text = (value: string) => found.reduce((shown, secret) => shown.replaceAll(secret, mark), value);

  const json = (value: unknown, depth = 0): unknown => {
    if (typeof value === 'string') return text(value);
    if (typeof value !== 'object' || value === null) return value;
    if (depth === deepest) return '[nested too deeply]';
    if (Array.isArray(value)) return value.map((each) => json(each, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [text(key), json(each, depth + 1)]));
  };

  const error = (value: unknown, depth = 0): unknown => {
    if (!(value instanceof Error)) return text(String(value));
    const cause = value.cause === undefined || depth >= 4 ? undefined : error(value.cause, depth + 1);
    const shown = new Error(text(value.message), cause === undefined ? undefined : { cause });
    shown.name = value.name;
    if (value.stack !== undefined) shown.stack = text(value.stack);
    if ('code' in value) Object.assign(shown, { code: json(value.code) });
    return shown;
  };

  return { text, json: (value) => json(value), error: (value) => error(value) };
}
