import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectParsed } from './command-lines.js';
import { root, texts } from './documentation.js';
import { earlierCommands, earlierFlags, earlierSettings } from './earlier-commands.js';

// The page for those who come from the Python system names everything that they know, and only what there is. Its tables of
// tables and columns come from the schema, whose own tests hold them.

const page = texts.get('docs/from-the-python-system.md') ?? '';

interface Line {
  readonly there: string;
  readonly here: string;
  readonly different: string;
}

const commands = linesOf('Commands');
const flags = linesOf('Flags and settings');

test('every earlier command has its line, and no line has another', () => {
  const there = commands.map((line) => line.there).join('\n');
  const named = [...there.matchAll(/([\w]+\.py)`/g)].map(([, file]) => file);
  expect(new Set(named)).toEqual(new Set(earlierCommands.map(({ file }) => file)));
  for (const { file, of = [] } of earlierCommands) {
    const besides = [...there.matchAll(new RegExp(`${file}\` \\(([^)]+)\\)`, 'g'))].flatMap(([, names = '']) =>
      names.split(', '),
    );
    expect(besides.toSorted()).toEqual([...of].toSorted());
  }
});

test('every earlier flag and setting has its line, and no line has another', () => {
  const there = flags.flatMap((line) => [...line.there.matchAll(/`(--[\w-]+|[A-Z_]+)/g)].map(([, name]) => name));
  expect(there.toSorted()).toEqual([...earlierFlags, ...earlierSettings].toSorted());
});

test('each command and flag is said to have become something, or to be dropped and why', () => {
  const lines = [...commands, ...flags];
  expect(lines.filter(({ here }) => !/^(`[^`]+`|dropped|The same)$/.test(here))).toEqual([]);
  expect(lines.filter(({ here, different }) => here === 'dropped' && different === '')).toEqual([]);
});

describe('a command that it names is one', () => {
  const named = [...commands, ...flags].flatMap(({ here, different }) =>
    [...`${here} ${different}`.matchAll(/`((?:backfill|scheduler|audit)(?: [^`]+)?)`/g)].map(([, words = '']) => words),
  );

  test('there are some', () => expect(named.length).toBeGreaterThan(30));

  test.each([...new Set(named)])('%s', (words) => {
    expect.hasAssertions();
    const [app = '', ...rest] = words.split(' ');
    expectParsed(app, rest);
  });
});

test('a flag has kept its name on a command that takes it, or the line says what else does', () => {
  const kept = flags.filter(({ there, here }) => there.startsWith('`--') && here !== 'dropped');
  const lost = kept.filter(({ there, here }) =>
    [...there.matchAll(/--[\w-]+/g)].some(([flag]) => !here.includes(`${flag} `) && !here.includes(`${flag}\``)),
  );
  expect(lost).toEqual([]);
});

test('settings that are named are those of .env.example', () => {
  const example = readFileSync(join(root, '.env.example'), 'utf8');
  const kept = flags.filter(({ there }) => !there.startsWith('`--'));
  const now = kept.flatMap(({ there, here }) => [...(here === 'The same' ? there : here).matchAll(/`([A-Z_]+)`/g)]);
  expect(now.length).toBe(3);
  for (const [, name = ''] of now) expect(example).toContain(`${name}=`);
});

/** The lines of the table below a heading. */
function linesOf(heading: string): Line[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\|(.+)\|$/gm)].slice(2);
  return rows.map(([, row = '']) => {
    const [there = '', here = '', different = ''] = row.split('|').map((cell) => cell.trim());
    return { there, here, different };
  });
}
