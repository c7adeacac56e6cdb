import { parseEnv } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editEnvironment } from './edit-environment.js';

test('a variable takes its place, that of its commented example, or the end; all else stays as it stood', () => {
  const before = [
    '# The account',
    'RACING_API_USERNAME=old # mine',
    'export RACING_API_PASSWORD="old one"',
    '',
    '#DATABASE_URL=postgres://example',
    "OTHER='two",
    "RACING_API_USERNAME=not a variable'",
    'LAST=1',
  ].join('\n');
  const changes = {
    RACING_API_USERNAME: 'ada',
    RACING_API_PASSWORD: "it's #1",
    DATABASE_URL: 'postgres://ada:p%40ss@db:5432/racing?a=b',
    RACING_API_MAX_RPS: '5',
  };
  expect(editEnvironment(before, changes)).toBe(
    [
      '# The account',
      'RACING_API_USERNAME=ada',
      'RACING_API_PASSWORD="it\'s #1"',
      '',
      '#DATABASE_URL=postgres://example',
      "DATABASE_URL='postgres://ada:p%40ss@db:5432/racing?a=b'",
      "OTHER='two",
      "RACING_API_USERNAME=not a variable'",
      'LAST=1',
      'RACING_API_MAX_RPS=5',
      '',
    ].join('\n'),
  );
});

test('of a variable that stands there twice nothing old is left', () => {
  expect(editEnvironment('A=old\nB=1\nA=older\n', { A: 'new' })).toBe('B=1\nA=new\n');
});

test('an empty file, an empty value, Windows line ends', () => {
  expect(editEnvironment('', { A: '' })).toBe('A=\n');
  expect(parseEnv(editEnvironment('A=1\r\nB=2\r\n', { A: '3' }))).toEqual({ A: '3', B: '2' });
});

test('what such a file cannot hold is refused, and the value is not told', () => {
  expect(() => editEnvironment('', { A: 'line\nhunter2' })).toThrow(/^The value of A has line breaks/);
  expect(() => editEnvironment('', { A: 'line\nhunter2' })).not.toThrow('hunter2');
  expect(() => editEnvironment('', { A: `'"\`` })).toThrow('quotes of every kind');
});

test('a file that nobody can understand is left alone', () => {
  expect(() => editEnvironment('no equals sign\nA=1\n', { A: '2' })).toThrow('cannot be understood');
});

test('whatever the value and whatever else is set, the file says it when it is read again', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .filter((value) => !/[\n\r]/.test(value) && value.trim() === value);
  const writable = text.filter((value) => !(value.includes("'") && /["\\$]/.test(value) && value.includes('`')));
  fc.assert(
    fc.property(writable, writable, writable, (first, second, changed) => {
      const before = editEnvironment('# kept\n', { FIRST: first, SECOND: second });
      expect(parseEnv(before)).toEqual({ FIRST: first, SECOND: second });
      const after = editEnvironment(before, { FIRST: changed });
      expect(parseEnv(after)).toEqual({ FIRST: changed, SECOND: second });
      expect(after.startsWith('# kept\n')).toBe(true);
    }),
  );
});
