import { assert, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { withheld, withoutCredentials, withoutSecrets } from './without-secrets.js';

test('what is named like a secret is withheld, at any depth', () => {
  expect(
    withoutSecrets({ RACING_API_PASSWORD: 'a', apiKey: 'b', nested: { token: 'c', days: 3 }, list: [{ secret: 'd' }] }),
  ).toEqual({
    RACING_API_PASSWORD: withheld,
    apiKey: withheld,
    nested: { token: withheld, days: 3 },
    list: [{ secret: withheld }],
  });
});

test('the rest stays, as JSON can hold it', () => {
  const given = { from: '2025-10-13', max: Infinity, at: new Date(0), none: undefined, log: () => {}, dry: false };
  expect(withoutSecrets(given)).toEqual({
    from: '2025-10-13',
    max: 'Infinity',
    at: '1970-01-01T00:00:00.000Z',
    dry: false,
  });
});

test('no address keeps its credentials', () => {
  expect(withoutCredentials('a postgres://u:p@h/d b https://u@h c')).toBe('a postgres://h/d b https://h c');
  assert(
    property(stringMatching(/^[a-z@:]{1,12}$/), (password) => {
      expect(withoutCredentials(`postgres://me:${password}@host/racing`)).toBe('postgres://host/racing');
    }),
  );
});
