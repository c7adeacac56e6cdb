const known = new Set<string>();

/**
 * A value that nobody gets to see by accident: printed, logged, inspected or turned to JSON it is `[secret]`.
 * Only `reveal()` gives it, to whoever sends it where it belongs.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
    remember(value);
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [Symbol.toPrimitive](): string {
    return '[secret]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}

/**
 * A text without any secret of this process, for what other people's code writes into errors and logs.
 *
 * @example
 * withoutSecrets('cannot connect to postgres://me:hunter2@db') // 'cannot connect to postgres://me:[secret]@db'
 */
export function withoutSecrets(text: string): string {
  // The longest first: a connection string holds a password, and is to be replaced as a whole.
  return [...known]
    .toSorted((a, b) => b.length - a.length)
    .reduce((clean, secret) => clean.replaceAll(secret, '[secret]'), text);
}

// Shorter ones would be found in innocent words (the simulator's is `demo`), and are no secret worth the name.
const shortest = 5;

function remember(value: string): void {
  for (const form of [value, ...passwordsIn(value)]) {
    // Also as it stands in a URL and in JSON.
    for (const written of [form, safely(encodeURIComponent, form), JSON.stringify(form).slice(1, -1)]) {
      if (written.length >= shortest) known.add(written);
    }
  }
}

/** A driver may report the password of a connection string alone. */
function passwordsIn(value: string): string[] {
  if (!URL.canParse(value)) return [];
  const { password, searchParams } = new URL(value);
  const inQuery = ['password', 'sslpassword'].map((name) => searchParams.get(name) ?? '');
  return [password, safely(decodeURIComponent, password), ...inQuery].filter((text) => text !== '');
}

/** A text that cannot be written otherwise, such as half of a surrogate pair in a URL, stays as it is. */
function safely(rewrite: (text: string) => string, text: string): string {
  try {
    return rewrite(text);
  } catch {
    return text;
  }
}
