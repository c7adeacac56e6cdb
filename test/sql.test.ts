import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from './documentation.js';

// Values reach the database as parameters only. What makes a statement out of text is listed here, with where its text
// comes from; a statement that is put together anywhere else fails.

const allowed: Readonly<Record<string, string>> = {
  'packages/audit/src/checks/entities/orphans.ts': 'names of tables and columns, of the schema itself',
  'packages/audit/src/numbers/table-numbers.ts': 'names of tables, of the schema itself; the day is a parameter',
  'packages/ingest/src/evidence/clear.ts': 'names of tables and columns, of the catalogue; rows are a parameter',
  'packages/ingest/src/replay/compare-days.ts': 'the statement of upsert-statement.ts; rows are a parameter',
  'packages/ingest/src/status/table-counts.ts': 'names of tables, of the schema itself',
  'packages/ingest/src/write/revisions.ts': 'a constant, so that the server prepares it; rows are a parameter',
  'packages/ingest/src/write/table-rows.ts': 'the statement of upsert-statement.ts; rows are a parameter',
  'packages/ingest/src/write/upsert-statement.ts':
    'names of tables and columns, of the catalogue; rows are a parameter',
  'packages/local-postgres/src/internal/data-folder.ts':
    'the name of the embedded database, a constant of the settings',
  'packages/schema/src/access/grant-access.ts': 'the statements of rights.ts and policies.ts',
  'packages/schema/src/access/policies.ts':
    'GRANT takes no parameters: names of the schema, and roles, which are quoted',
  'packages/schema/src/access/rights.ts': 'GRANT takes no parameters: names of the schema, and roles, which are quoted',
  'packages/schema/src/figures/people.ts': 'constants, in the declaration of a view',
  'packages/schema/src/migrate/comments.ts': 'COMMENT takes no parameters: texts of the catalogue, which are quoted',
  'packages/schema/src/migrate/foreign-tables.ts': 'a word out of a list: table, view',
  'packages/schema/src/migrate/migrate-in.ts': 'the migrations',
  'packages/schema/src/migrate/row-security.ts': 'REVOKE takes no parameters: names that the server has quoted',
  'packages/schema/src/tables/column-kinds.ts': 'constants, in the declarations of tables',
};

const verbs =
  /^\s*(select|insert into|update|delete from|with \w+ as|create|alter|drop|truncate|grant|revoke|comment on|copy|set local|on conflict|where)\s/i;
const sources = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(root, group)).flatMap((name) => filesIn(join(root, group, name, 'src'))),
);
const found = new Map(
  sources
    .map((path) => [relative(root, path), statementsOfText(path)] as const)
    .filter(([, places]) => places.length > 0),
);

test('statements are put together from text only where it is known what the text is', () => {
  expect(sources.length).toBeGreaterThan(400);
  const others = [...found].filter(([path]) => !Object.hasOwn(allowed, path));
  expect(others, 'give values as parameters, or add the file to the list with its reason').toEqual([]);
});

test('the list names no place that is gone', () => {
  expect([...found.keys()].toSorted()).toEqual(Object.keys(allowed).toSorted());
});

test.each([
  ['sql.unsafe(text)', 1],
  ['transaction.unsafe(text)', 1],
  ['sql.file(path)', 1],
  ['sql.raw(text)', 1],
  ['`delete from ${table}`', 1],
  ["'select 1 from ' + table", 1],
  ['sql`delete from ra_races where id = ${id}`', 0],
  ['sql<Row[]>`delete from ra_races where id = ${id}`', 0],
  ['`with ${count} runners`', 0],
])('%s is told as %i', (text, count) => {
  expect(placesIn(ts.createSourceFile('example.ts', text, ts.ScriptTarget.Latest, true))).toHaveLength(count);
});

function statementsOfText(path: string): string[] {
  return placesIn(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
}

function placesIn(source: ts.SourceFile): string[] {
  const places: string[] = [];
  const visit = (node: ts.Node): void => {
    if (callsText(node) || isBuiltTemplate(node) || isAddedText(node)) places.push(node.getText().slice(0, 100));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return places;
}

/** `sql.unsafe(...)` and its like, whatever the client is called. */
function callsText(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    ['unsafe', 'file', 'raw', 'simple'].includes(node.expression.name.text)
  );
}

/** A template with holes that begins as a statement does, and that no tag turns into parameters. */
function isBuiltTemplate(node: ts.Node): boolean {
  return ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent) && verbs.test(node.head.text);
}

function isAddedText(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    ts.isStringLiteralLike(node.left) &&
    verbs.test(node.left.text)
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('generated'))
    .map((name) => join(folder, name));
}
