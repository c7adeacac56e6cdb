import { describe, expect, test } from 'vitest';
import { createProgram as createAuditor } from '../apps/auditor/src/program.js';
import { createProgram as createBackfill } from '../apps/backfill/src/program.js';
import { createProgram as createScheduler } from '../apps/scheduler/src/program.js';
import { parserOf } from '../packages/command/src/testing.js';

// Every flag and argument of every command, from commander's own lists, with what nobody expects: read, or refused with its
// name and what was expected. A new flag is tried by itself.

type Command = ReturnType<typeof parserOf>;

const programs = [
  parserOf('backfill', createBackfill),
  parserOf('audit', createAuditor),
  parserOf('scheduler', createScheduler),
];
const commands = programs.flatMap(withAllBelow);
const flags = commands.flatMap(({ command, name }) =>
  command.options.map((option) => ({ name, command, option, long: option.long ?? option.flags })),
);
const operands = commands.flatMap(({ command, name }) =>
  command.registeredArguments.map((argument) => ({ name, argument, called: argument.name() })),
);

const strange = [
  ['', ' ', '-', '--', '-1', '-0', '0', '1.5', '1e9', '1e400', 'NaN', 'Infinity', '0x10', '1_000', '٣', '９'],
  ['9007199254740993', '99999999999999999999', '0000-00-00', '2024-02-30', '2024-13-01', '24-1-1', '20240101'],
  ['2024-01-01T00:00:00Z', '+012024-01-01', 'tomorrow', '99:99', '24:00', '7:5', '30 m', '-5m', '1h30m', '999999999d'],
  [
    'gb;drop table',
    "'; drop table ra_races; --",
    'gb,',
    ',',
    ',,ire',
    'GB ire',
    '../../../etc/passwd',
    '/dev/null/nothing',
  ],
  [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'ra_mst_horse',
    'ra_races,__proto__',
    'audit ',
  ],
  [
    '$(id)',
    '`id`',
    '%s%s%n',
    '\r\n',
    '\0',
    '\u202e',
    '\ufeff',
    '🐎',
    '\ud83d',
    '{"a":1}',
    '[]',
    '*',
    '?',
    '~',
    '=',
    '=1',
  ],
  ['true', 'null', 'undefined', 'x'.repeat(5000), '9'.repeat(5000), '-'.repeat(5000), ','.repeat(5000)],
].flat();

const tried = strange.length * (2 * flags.length + operands.length);

test(`${flags.length} flags and ${operands.length} arguments of ${commands.length} commands: ${tried} inputs`, () => {
  expect(commands.length).toBeGreaterThan(25);
  expect(flags.length).toBeGreaterThan(90);
  expect(operands.length).toBeGreaterThan(4);
  expect(tried).toBeGreaterThan(20_000);
});

describe('flags', () => {
  test.each(flags)('$name $long', ({ command, option, long }) => {
    for (const value of strange) {
      for (const words of [[long, value], [`${long}=${value}`]]) {
        const message = refusal(() => command.parseOptions(words));
        // Whoever is refused hears which flag it was, and more than that it was wrong.
        expect(message === undefined || message.includes(long), message).toBe(true);
        expect(message === undefined || message.length > long.length + 30, message).toBe(true);
      }
    }
    // What can be given without a value has none to be missing.
    const missing = refusal(() => command.parseOptions([long]));
    expect(missing === undefined).toBe(!option.required || option.optional);
  });

  // Some versions of Node take their own flags out of a command line wherever they stand, and read the file that they name.
  test.each(flags)('$name $long is none of Node itself', ({ long }) => {
    expect(process.allowedNodeEnvironmentFlags.has(long)).toBe(false);
    expect(long).not.toMatch(/^--env-file/);
  });
});

describe('arguments', () => {
  test.each(operands)('$name $called', ({ argument }) => {
    const parse = argument.parseArg as ((value: string, previous: unknown) => unknown) | undefined;
    const refused = strange.map((value) => refusal(() => parse?.(value, undefined)));
    for (const message of refused) expect(message === undefined || message.length > 10, message).toBe(true);
    expect(refused).toHaveLength(strange.length);
  });
});

test('nothing that was tried has changed what objects inherit', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

/** What commander says of words that it refuses; anything else that is thrown fails the test. */
function refusal(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')) return error.message;
    throw error;
  }
}

function withAllBelow(command: Command): { command: Command; name: string }[] {
  const below = command.commands
    .flatMap(withAllBelow)
    .map((one) => ({ ...one, name: `${command.name()} ${one.name}` }));
  return [{ command, name: command.name() }, ...below];
}
