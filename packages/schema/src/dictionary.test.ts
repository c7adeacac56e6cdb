import { expect, test } from 'vitest';
import { dataDictionary } from './dictionary.js';
import { describeTable } from './describe-table.js';
import { tables } from './tables.js';
import type { TableName } from './tables.js';

const dictionary = dataDictionary();

test.each(Object.keys(tables) as TableName[])('%s: its comment, and a line for each of its columns', (name) => {
  const { comment, columns } = describeTable(name);
  const [, section = ''] = dictionary.split(`\n## ${name}\n`);
  const [own = ''] = section.split('\n## ');
  expect(own).toContain(comment);
  expect(own.match(/^\| `/gm)).toHaveLength(columns.length);
});

test('the drawing has every table, and a line for the key of runners in races', () => {
  const [, drawn = ''] = /```mermaid\n(.*?)```/s.exec(dictionary) ?? [];
  for (const name of Object.keys(tables)) expect(drawn).toContain(`  ${name} {`);
  expect(drawn).toContain('ra_races ||--o{ ra_runners : "race_id"');
});

test('every line of the drawing is one that mermaid knows', () => {
  const [, drawn = ''] = /```mermaid\nerDiagram\n(.*?)```/s.exec(dictionary) ?? [];
  const known = [/^ {2}\w+ \|\|--o[{|] \w+ : "[\w, ]+"$/, /^ {2}\w+ \{$/, /^ {4}\w+ \w+ PK$/, /^ {2}\}$/];
  const lines = drawn.trimEnd().split('\n');
  expect(lines.filter((line) => !known.some((pattern) => pattern.test(line)))).toEqual([]);
  expect(lines.length).toBeGreaterThan(60);
});

test('the ledger, the views and what was renamed are there', () => {
  for (const text of ['### ops.partitions', '### figures.jockeys', '`ra_races.meet_id`'])
    expect(dictionary).toContain(text);
});
