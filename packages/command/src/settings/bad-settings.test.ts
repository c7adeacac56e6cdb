import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSettings } from './settings.js';
import { SettingsError } from './settings-error.js';
import { type VariableName, variables } from './variables.js';

// Every variable of the one list, with what nobody expects: taken, or refused with its name and a valid value. One more
// variable is tried by itself.

const names = Object.keys(variables) as VariableName[];

/** Values that a person, a script or somebody hostile may set, as text. */
const strange = fc.oneof(
  fc.constantFrom(
    ...[
      ['-', '--', '-1', '-0', '0', '1e400', '1e-400', 'NaN', 'Infinity', '0x10', '1_000', '9007199254740993', '٣'],
      ['true', 'null', 'undefined', '[]', '{}', '__proto__', 'constructor', 'toString', '[object Object]'],
      ['http://', 'https://', 'https://@', 'https://u:p@h', 'javascript:alert(1)', 'file:///etc/passwd', 'postgres://'],
      [
        'postgres://h:99999/d',
        'postgres://%zz@h/d',
        'postgres://u:p@h1,h2/d',
        'http://[::1',
        'http://0',
        '//h',
        'http://\u0000h',
      ],
      [
        '../../../../etc/passwd',
        '/dev/null/nothing',
        '~',
        '~root',
        'a\0b',
        '\ud83d',
        '\u202e',
        '🐎',
        '$(id)',
        '`id`',
        '%s%n',
      ],
      ["'; drop table ra_races; --", '\r\nX-Header: 1', '*'.repeat(1000), 'x'.repeat(1_000_000)],
    ].flat(),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.double().map(String),
  fc.webUrl({ withFragments: true, withQueryParameters: true, validSchemes: ['http', 'https', 'ftp', 'postgres'] }),
  fc.json({ maxDepth: 3 }),
);

test.each(names)('%s: whatever it is, it is taken, or refused by its name', (name) => {
  const tried = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(strange, (value) => {
      const fault = faultOf({ [name]: value });
      tried[fault === undefined ? 'taken' : 'refused'] += 1;
      if (fault === undefined) return true;
      const text = value.trim();
      const isShown = !('isSecret' in variables[name]) || text.length < 5 || !fault.includes(text);
      return (
        fault.startsWith(`${name} `) &&
        fault.includes(`Expected, for example: ${name}=`) &&
        fault.length < 1000 &&
        isShown
      );
    }),
    { numRuns: 500, seed: 7 },
  );
  expect(tried.taken + tried.refused).toBeGreaterThanOrEqual(500);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('all of them at once: every one that is wrong is named', () => {
  fc.assert(
    fc.property(fc.record(Object.fromEntries(names.map((name) => [name, strange]))), (environment) => {
      const alone = names.filter((name) => faultOf({ [name]: environment[name] ?? '' }) !== undefined);
      const together = faultsOf(environment).map((fault) => fault.split(' ', 1)[0]);
      expect(together.toSorted()).toEqual(alone.toSorted());
    }),
    { numRuns: 100, seed: 7 },
  );
});

const faultOf = (environment: Record<string, string>): string | undefined => faultsOf(environment)[0];

/** What is refused; anything thrown but a SettingsError fails the test. */
function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment, '/srv');
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}
