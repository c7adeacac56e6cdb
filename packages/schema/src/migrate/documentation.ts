import type { Entry } from '../catalogue/entry.js';
import { formulaOf } from '../catalogue/formulas.js';
import { catalogue } from '../catalogue/index.js';
import { viewComments } from '../figures/comments.js';
import { opsComments } from '../ops/comments.js';

/** A comment that the database should carry; `column` is null for the table or view itself. */
export interface Documentation {
  readonly schema: string;
  readonly table: string;
  readonly column: string | null;
  readonly comment: string;
}

/** Every comment that the database should carry. */
export function documentation(): Documentation[] {
  return [
    ...Object.entries(catalogue).flatMap(([table, { comment, columns }]) => {
      const texts = Object.entries<Entry>(columns).map(([column, entry]) => [column, commentOf(column, entry)]);
      return comments('public', table, comment, Object.fromEntries(texts));
    }),
    ...Object.entries(opsComments).flatMap(([table, { comment, columns }]) => comments('ops', table, comment, columns)),
    ...Object.entries(viewComments).flatMap(([view, { comment, columns }]) =>
      comments('figures', view, comment, columns),
    ),
  ];
}

function commentOf(column: string, entry: Entry): string {
  const figure = formulaOf(column, entry);
  return [
    entry.comment,
    ...(figure ? [`Formula: ${figure.formula}. Source: ${figure.source}.`] : []),
    ...(entry.unit === null ? [] : [`Unit: ${entry.unit}.`]),
  ].join(' ');
}

function comments(
  schema: string,
  table: string,
  comment: string,
  columns: Readonly<Record<string, string>>,
): Documentation[] {
  return [
    { schema, table, column: null, comment },
    ...Object.entries(columns).map(([column, text]) => ({ schema, table, column, comment: text })),
  ];
}
