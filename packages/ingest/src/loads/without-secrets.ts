const secretNames =
  /passw|passphrase|secret|token|credential|authori[sz]ation|api_?key|user|database_?url|dsn|connection_?string/i;

// What stands between `//` and `@` of an address. No password with a bare `@` or `/` gets through: the last `@` decides.
const credentials = /\/\/[^\s/]*@/g;

/** What stands in the place of a secret: that there was one may be known. */
export const withheld = '(withheld)';

/**
 * Options as they may be stored: what is named like a secret is withheld, at any depth, and addresses lose their credentials.
 *
 * @example
 * withoutSecrets({ order: 'newest', password: 'x' }); // { order: 'newest', password: '(withheld)' }
 */
export function withoutSecrets(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options)
      .filter(([, value]) => value !== undefined && typeof value !== 'function')
      .map(([name, value]) => [name, secretNames.test(name) ? withheld : cleared(value)]),
  );
}

/**
 * A text in which no address has credentials.
 *
 * @example
 * withoutCredentials('cannot reach postgres://me:secret@host/racing'); // 'cannot reach postgres://host/racing'
 */
export const withoutCredentials = (text: string): string => text.replaceAll(credentials, '//');

function cleared(value: unknown): unknown {
  if (typeof value === 'string') return withoutCredentials(value);
  if (Array.isArray(value)) return value.map(cleared);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null) return withoutSecrets(value as Readonly<Record<string, unknown>>);
  // JSON has no number but a finite one, and no bigint.
  return typeof value === 'bigint' || value === Infinity ? String(value) : value;
}
