import { getTableConfig } from 'drizzle-orm/pg-core';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Entry, Source } from './catalogue/entry.js';
import { catalogue } from './catalogue/index.js';
import { renamedOrDropped } from './renamed-or-dropped.js';
import { tables } from './tables.js';
import type { TableName } from './tables.js';

/**
 * The data dictionary as Markdown: every table and column with its type, unit, owner and source, and what older databases
 * called otherwise.
 */
export function dataDictionary(): string {
  const names = Object.keys(tables) as TableName[];
  return `${['# Data dictionary', introduction, ...names.map(tableSection), changes()].join('\n\n')}\n`;
}

const introduction = `Written from the catalogue of this package; the same sentences stand as comments in the database.

*Owner* says who decides what stands in a column: \`card\` racecards, \`result\` results, \`both\` either (once there is a
result, the result), \`latest\` the newest payload with a value, \`profile\` the horse profile, \`api\` a list of the API,
\`static\` a list of our own, \`stats\` our own calculation, \`system\` the database. *Source* is the place in the API's answer;
\`runners[]\` is the runner of the row.`;

function tableSection(name: TableName): string {
  const entries: Readonly<Record<string, Entry>> = catalogue[name].columns;
  const config = getTableConfig(tables[name]);
  const key = keyOf(config);
  const rows = config.columns.map((column) => {
    const entry = entries[column.name];
    if (entry === undefined) throw new Error(`The catalogue lacks ${name}.${column.name}.`);
    const needed = column.notNull || key.includes(column.name) ? ', not null' : '';
    return cells([
      `\`${column.name}\``,
      `${column.getSQLType()}${needed}`,
      entry.unit ?? '',
      entry.owner,
      entry.comment,
      sources(entry),
    ]);
  });
  return [
    `## ${name}`,
    '',
    catalogue[name].comment,
    '',
    `Key: ${key.map((column) => `\`${column}\``).join(', ')}.`,
    '',
    cells(['column', 'type', 'unit', 'owner', 'what it is', 'source']),
    cells(['---', '---', '---', '---', '---', '---']),
    ...rows,
  ].join('\n');
}

function keyOf({ columns, primaryKeys }: ReturnType<typeof getTableConfig<PgTable>>): string[] {
  const composite = primaryKeys[0]?.columns.map(({ name }) => name);
  return composite ?? columns.filter(({ primary }) => primary).map(({ name }) => name);
}

function sources({ source }: Entry): string {
  return Object.entries(source)
    .map(
      ([feed, places]: [string, readonly Source[]]) =>
        `${feed}: ${places.map(({ path }) => `\`${path}\``).join(' or ')}`,
    )
    .join('; ');
}

function changes(): string {
  const rows = renamedOrDropped.map(({ table, column, became, reason }) =>
    cells([`\`${table}.${column}\``, became === null ? '' : `\`${became}\``, reason]),
  );
  return [
    '## Renamed or dropped',
    '',
    'Columns that other databases of this kind have, for SQL that was written against them.',
    '',
    cells(['column', 'now', 'why']),
    cells(['---', '---', '---']),
    ...rows,
  ].join('\n');
}

const cells = (texts: readonly string[]): string =>
  `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
