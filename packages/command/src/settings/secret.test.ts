import { format, inspect } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Secret, withoutSecrets } from './secret.js';

test('no way of showing a secret shows it', () => {
  const secret = new Secret('hunter2-hunter2');
  const shown = [
    String(secret),
    `${secret}`,
    JSON.stringify({ secret }),
    inspect(secret, { depth: 9, showHidden: true }),
    inspect({ deep: { secret } }, { depth: 9 }),
    format('%s %o %O %j', secret, secret, secret, secret),
    inspect(Object.getOwnPropertyDescriptors(secret)),
    secret + '',
  ];
  for (const text of shown) expect(text).not.toContain('hunter2');
  expect(secret.reveal()).toBe('hunter2-hunter2');
});

test('a text is cleaned of every secret, also of the password inside a connection string and of its escaped forms', () => {
  expect(withoutSecrets(new Secret('postgres://ada:wo%40rd-one@db:5432/racing').reveal())).toBe('[secret]');
  expect(withoutSecrets('password "wo@rd-one" of postgres://ada:wo%40rd-one@db')).toBe(
    'password "[secret]" of postgres://ada:[secret]@db',
  );
  expect(withoutSecrets(JSON.stringify({ a: new Secret('say "yes"\n').reveal() }))).toBe('{"a":"[secret]"}');
});

test('whatever the secret, a text without it stays and a text with it loses it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 6, maxLength: 30 }), (value) => {
      const secret = new Secret(`§${value}§`);
      expect(withoutSecrets(`a ${secret.reveal()} b`)).not.toContain(secret.reveal());
      expect(withoutSecrets('plain')).toBe('plain');
    }),
  );
});
