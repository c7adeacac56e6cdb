import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeModules } from '../../scripts/describe-modules.mjs';

/** Declarations as the bundler writes them, by file name. */
function describe(files: Readonly<Record<string, string>>, ...entries: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'dh-declarations-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return describeModules(entries.map((name) => join(folder, name)));
}

const client = `
/** Talks to the API. */
declare function open(url: string): Client;
declare function open(url: string, options: Options): Client;
interface Client { close(): Promise<void> }
interface Options { readonly retry?: Retry | undefined; /** A wait. */ wait: number }
type Retry = { times: number; of: Options };
type Unused = string;
export { type Client, open };
`;

test('tells what is exported, sorted, without comments, and what of its own that names', () => {
  expect(describe({ 'index.d.ts': client }, 'index.d.ts')).toEqual([
    {
      exported: [
        'interface Client {\n    close(): Promise<void>;\n}',
        'function open(url: string): Client;\nfunction open(url: string, options: Options): Client;',
      ],
      named: [
        'interface Options {\n    readonly retry?: Retry | undefined;\n    wait: number;\n}',
        'type Retry = {\n    times: number;\n    of: Options;\n};',
      ],
    },
  ]);
});

test('sees through the names that a bundler gives to what several modules share, and tells it once', () => {
  const shared = 'interface Clock { now(): number }\nexport { type Clock as C };';
  const index =
    "import { C as Clock } from './chunk-x7.js';\nexport { C as Clock } from './chunk-x7.js';\nexport declare const clock: Clock;";
  const testing = "import { C as Clock } from './chunk-x7.js';\nexport declare function stopped(): Clock;";
  expect(
    describe({ 'chunk-x7.d.ts': shared, 'index.d.ts': index, 'testing.d.ts': testing }, 'index.d.ts', 'testing.d.ts'),
  ).toEqual([
    { exported: ['interface Clock {\n    now(): number;\n}', 'const clock: Clock;'], named: [] },
    { exported: ['function stopped(): Clock;'], named: [] },
  ]);
});

test('tells the name that users import, where it is not the declared one', () => {
  const [module] = describe({ 'index.d.ts': 'declare const a: 1;\nexport { a as b };' }, 'index.d.ts');
  expect(module?.exported).toEqual(['const a: 1;\nexport { a as b };']);
});

test('a column of a table is a line', () => {
  const column = (columnType: string, more: string) =>
    `PgColumn<{ name: "x"; columnType: "${columnType}"; data: string | null; hasDefault: false; ${more} }, {}, {}>`;
  const table = `export declare const t: Table<{ columns: { a: ${column('PgText', 'notNull: true; generated: undefined;')}; b: ${column('PgDate', 'notNull: false; generated: {};')} } }>;`;
  const [module] = describe(
    { 'index.d.ts': `interface Table<T> { t: T }\ninterface PgColumn<T, U, V> { t: [T, U, V] }\n${table}` },
    'index.d.ts',
  );
  expect(module?.exported.join()).toContain('a: PgColumn<PgText, string | null, notNull>;');
  expect(module?.exported.join()).toContain('b: PgColumn<PgDate, string | null, generated>;');
});

test('what is not built is told', () => {
  expect(() => describe({}, 'nowhere.d.ts')).toThrow(/nowhere\.d\.ts is not there: npm run build/);
});
