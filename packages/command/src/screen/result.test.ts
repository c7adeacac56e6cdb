import { expect, test } from 'vitest';
import { Secret } from '../settings/secret.js';
import { writeResult } from './result.js';

function written<T>(result: T, json: boolean): string {
  let text = '';
  const stdout = { write: (chunk: string | Uint8Array) => (text += String(chunk)) !== '' };
  writeResult(result, { json, render: (value) => `for people: ${JSON.stringify(value)}`, stdout });
  return text;
}

test('with --json stdout is one document, without it a text', () => {
  expect(JSON.parse(written({ races: 37 }, true))).toEqual({ races: 37 });
  expect(written({ races: 37 }, false)).toBe('for people: {"races":37}\n');
});

test('a secret in a result is not shown', () => {
  const secret = new Secret('tell-nobody');
  expect(written({ secret, error: `refused ${secret.reveal()}` }, true)).not.toContain('tell-nobody');
});

test('a secret that is also the name of a key leaves the document whole', () => {
  const secret = new Secret('racecards').reveal();
  expect(JSON.parse(written({ racecards: secret, races: 2 }, true))).toEqual({ racecards: '[secret]', races: 2 });
});
