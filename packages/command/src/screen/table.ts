import { formatCount } from './figures.js';
import { type Colours, colours } from './colours.js';

export type Cell = string | number | null | undefined;

export interface Column {
  title: string;
  /** Default: right for a column that holds nothing but numbers. */
  align?: 'left' | 'right';
}

export interface TableOptions {
  columns: readonly (string | Column)[];
  rows: readonly (readonly Cell[])[];
  /** A last row, set apart. */
  footer?: readonly Cell[];
  /** @unit characters; text goes on in a further line to fit. Default: as wide as it needs. */
  width?: number;
  colours?: Colours;
}

const gap = '  ';
/** No column of text is made narrower: the table is rather too wide than a column of syllables. */
const narrowest = 12;

/**
 * A table for people: columns aligned, numbers to the right with their thousands set apart, an empty cell as a dash.
 *
 * @example
 * renderTable({ columns: ['table', 'rows'], rows: [['ra_races', 13549]] });
 * // table       rows
 * // ────────  ──────
 * // ra_races  13,549
 */
export function renderTable({
  columns,
  rows,
  footer,
  width = Infinity,
  colours: paint = colours(false),
}: TableOptions): string {
  const heads = columns.map((column) => (typeof column === 'string' ? { title: column } : column));
  const body = rows.map((row) => heads.map((_, index) => textOf(row[index])));
  const foot = footer ? [heads.map((_, index) => (footer[index] === undefined ? '' : textOf(footer[index])))] : [];
  const texts = heads.map(({ title }, index) => [title, ...[...body, ...foot].map((row) => row[index] ?? '')]);
  const natural = texts.map((column) => Math.max(...column.map(lengthOf)));
  const isRight = heads.map(({ align }, index) => (align ? align === 'right' : holdsNumbers(rows, index)));
  const widths = fitted(natural, isRight, texts.map(longestWord), width - gap.length * (heads.length - 1));
  const line = (cells: readonly string[]): string => {
    const wrapped = cells.map((cell, index) => wrappedAt(cell, widths[index] ?? 0));
    const height = Math.max(...wrapped.map(({ length }) => length));
    const lines = Array.from({ length: height }, (_, at) =>
      wrapped
        .map((parts, index) => padded(parts[at] ?? '', widths[index] ?? 0, isRight[index] ?? false))
        .join(gap)
        .trimEnd(),
    );
    return lines.join('\n');
  };
  const rule = paint.dim(widths.map((size) => '─'.repeat(size)).join(gap));
  return [
    paint.bold(line(heads.map(({ title }) => title))),
    rule,
    ...body.map(line),
    ...(footer ? [rule, ...foot.map(line)] : []),
  ].join('\n');
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '–';
  // Names come from outside: a line break or an escape sequence must not get at the screen.
  return typeof cell === 'number' ? formatCount(cell) : cell.replaceAll(/\p{Cc}+/gu, ' ');
}

function holdsNumbers(rows: TableOptions['rows'], index: number): boolean {
  const cells = rows.map((row) => row[index]).filter((cell) => cell !== null && cell !== undefined);
  return (
    cells.length > 0 &&
    cells.every((cell) => typeof cell === 'number' || /^[-+]?[\d,.]+( ?(%|[kMGT]?B|ms|s))?$/.test(cell))
  );
}

/**
 * Takes from the widest column of text, one character at a time: first as far as its words stay whole, then, where that does
 * not do, from the words too. Numbers are never touched.
 */
function fitted(
  natural: readonly number[],
  isRight: readonly boolean[],
  words: readonly number[],
  room: number,
): number[] {
  const widths = [...natural];
  for (const floorOf of [(index: number) => Math.max(narrowest, words[index] ?? 0), () => narrowest]) {
    let excess = widths.reduce((sum, size) => sum + size, 0) - room;
    while (excess-- > 0) {
      const spare = widths.map((size, index) => (isRight[index] || size <= floorOf(index) ? 0 : size));
      const widest = spare.indexOf(Math.max(...spare));
      if ((spare[widest] ?? 0) === 0) break;
      widths[widest] = (widths[widest] ?? 0) - 1;
    }
  }
  return widths;
}

const longestWord = (texts: readonly string[]): number =>
  Math.max(...texts.flatMap((text) => text.split(' ')).map(lengthOf));

function padded(text: string, width: number, isRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return isRight ? space + text : text + space;
}

/** Lines of whole words; a word that no line can hold is broken. */
function wrappedAt(text: string, width: number): string[] {
  if (lengthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).flatMap((one) => piecesOf(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lengthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A word in pieces that fit, broken where it has a joint (`ra_performance_by_`, `distance`) if it has one. */
function piecesOf(word: string, width: number): string[] {
  if (lengthOf(word) <= width) return [word];
  const start = [...word.normalize('NFC')].slice(0, width).join('');
  const joint = /^.*[_/-]/.exec(start)?.[0] ?? start;
  return [joint, ...piecesOf(word.normalize('NFC').slice(joint.length), width)];
}

function lengthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}
