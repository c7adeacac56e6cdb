import type { Entry, Source } from './catalogue/entry.js';
import { formulaOf } from './catalogue/formulas.js';
import { describeTable } from './describe-table.js';
import { type FilledShares, measuredOver, sharesOf } from './filled-shares.js';
import { viewComments } from './figures/comments.js';
import { opsComments } from './ops/comments.js';
import { renamedOrDropped } from './renamed-or-dropped.js';
import { tables } from './tables.js';
import type { TableName } from './tables.js';

const names = Object.keys(tables) as TableName[];

/**
 * The data dictionary as Markdown: how the tables hang together, every table and column with its type, unit, owner and
 * source, the views, the ledger, and what older databases called otherwise.
 *
 * @param filled shares of rows with a value, which a column more shows
 */
export function dataDictionary(filled?: FilledShares): string {
  return `${[
    '# Data dictionary',
    introduction,
    ...(filled ? [measuredOver(filled)] : []),
    contents,
    diagram(),
    ...names.map((name) => tableSection(name, filled)),
    section('Views: schema figures', 'Counted when asked for.', 'figures', viewComments),
    section(
      'Ledger: schema ops',
      'The books of the loader: what was asked for, what came, what is out of date.',
      'ops',
      opsComments,
    ),
    changes(),
  ].join('\n\n')}\n`;
}

const introduction = `Written from the catalogue of \`@darkhorses/schema\`; the same sentences stand as comments in the database (\`\\d+ ra_races\` in psql).

*Owner* says who decides what stands in a column: \`card\` racecards, \`result\` results, \`both\` either (once there is a
result, the result), \`latest\` the newest payload with a value, \`profile\` the horse profile, \`api\` a list of the API,
\`static\` a list of our own, \`stats\` our own calculation, \`system\` the database. *Source* is the place in the API's answer,
where \`runners[]\` is the runner of the row, or the columns that a figure is calculated from.`;

const contents = `Tables: ${names.map((name) => `[${name}](#${name})`).join(', ')}. Then the [views](#views-schema-figures), the
[ledger](#ledger-schema-ops), and [what was renamed or dropped](#renamed-or-dropped).`;

/** Who refers to whom, with the keys. A reference of several columns stands once. */
function diagram(): string {
  const lines = names.flatMap((name) =>
    describeTable(name).references.map(({ table, columns }) => {
      const isWholeKey = columns.join() === describeTable(name).key.join();
      return `  ${table} ||--${isWholeKey ? 'o|' : 'o{'} ${name} : "${columns.join(', ')}"`;
    }),
  );
  const entities = names.flatMap((name) => {
    const { key, columns } = describeTable(name);
    const keys = columns.filter((column) => key.includes(column.name));
    return [`  ${name} {`, ...keys.map((column) => `    ${column.type} ${column.name} PK`), '  }'];
  });
  return [
    '## How the tables hang together',
    '',
    'A line is a foreign key. Figures of pairs, distances and courses name whom they are about by type and id.',
    '',
    '```mermaid',
    'erDiagram',
    ...new Set(lines),
    ...entities,
    '```',
  ].join('\n');
}

function tableSection(name: TableName, filled: FilledShares | undefined): string {
  const { comment, key, columns } = describeTable(name);
  const rows = columns.map(({ name: column, type, nullable, entry }) =>
    cells([
      `\`${column}\``,
      `${type}${nullable ? '' : ', not null'}`,
      entry.unit ?? '',
      entry.owner,
      explained(column, entry),
      sources(column, entry),
      ...(filled ? [sharesOf(filled, `${name}.${column}`)] : []),
    ]),
  );
  const heads = ['column', 'type', 'unit', 'owner', 'what it is', 'source', ...(filled ? ['filled'] : [])];
  return [
    `## ${name}`,
    '',
    comment,
    '',
    `Key: ${key.map((column) => `\`${column}\``).join(', ')}.`,
    '',
    cells(heads),
    cells(heads.map(() => '---')),
    ...rows,
  ].join('\n');
}

interface Documented {
  readonly comment: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** Tables or views of another schema, which have comments alone. */
function section(
  title: string,
  about: string,
  schema: string,
  documented: Readonly<Record<string, Documented>>,
): string {
  const parts = Object.entries(documented).map(([name, { comment, columns }]) =>
    [
      `### ${schema}.${name}`,
      '',
      comment,
      '',
      cells(['column', 'what it is']),
      cells(['---', '---']),
      ...Object.entries(columns).map(([column, text]) => cells([`\`${column}\``, text])),
    ].join('\n'),
  );
  return [`## ${title}`, about, ...parts].join('\n\n');
}

function explained(column: string, entry: Entry): string {
  const figure = formulaOf(column, entry);
  return figure ? `${entry.comment} Formula: ${figure.formula}.` : entry.comment;
}

function sources(column: string, entry: Entry): string {
  const figure = formulaOf(column, entry);
  if (figure)
    return figure.source
      .split(', ')
      .map((place) => `\`${place}\``)
      .join(', ');
  return Object.entries(entry.source)
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
