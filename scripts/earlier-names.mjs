// The tables of docs/from-the-python-system.md that the schema knows: what became of each table and column.
import {
  describeTable,
  earlierColumns,
  renamedOrDropped,
  renamedTables,
  replacedTables,
} from '../packages/schema/dist/index.js';

/**
 * Puts the tables where the page marks their place: `<!-- from the schema: NAME -->` to `<!-- end -->`.
 *
 * @param {string} page the page as it stands
 * @returns {string} the page, not formatted yet
 */
export function withEarlierNames(page) {
  return page.replaceAll(/(<!-- from the schema: (\w+) -->\n).*?(<!-- end -->)/gs, (_, start, name, end) => {
    return `${start}\n${parts[name]()}\n\n${end}`;
  });
}

const parts = { tables: tablesTable, columns: columnsTable, kept: keptList };

function tablesTable() {
  const renamed = Object.entries(renamedTables).map(([name, became]) => [code(name), code(became), 'The same rows.']);
  const replaced = replacedTables.map(({ name, became, reason }) => [code(name), codeOrDropped(became), reason]);
  return table(['There', 'Here', 'Why'], [...renamed, ...replaced]);
}

function columnsTable() {
  const rows = renamedOrDropped.map(({ table: of, column, became, reason }) => [
    code(`${of}.${column}`),
    codeOrDropped(became),
    reason,
  ]);
  return table(['There', 'Here', 'Why'], rows);
}

/** Tables of the same columns share a line. */
function keptList() {
  const byColumns = new Map();
  for (const [name, earlier] of Object.entries(earlierColumns)) {
    const now = new Set(describeTable(name).columns.map((column) => column.name));
    const kept = earlier
      .filter((column) => now.has(column))
      .map(code)
      .join(', ');
    byColumns.set(kept, [...(byColumns.get(kept) ?? []), code(name)]);
  }
  return [...byColumns].map(([kept, names]) => `- **${names.join(', ')}**: ${kept}`).join('\n');
}

function table(heads, rows) {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const code = (name) => `\`${name}\``;
const codeOrDropped = (became) => (became === null ? 'dropped' : code(became));
