import type { FilledTableName, SourcedRow } from '@darkhorses/schema';
import { blankRow, sourcedColumns } from './blank-row.js';

/** What one source says of a row: `undefined` where its payload does not carry the field, `null` where it says none. */
export type Part<T extends FilledTableName> = {
  readonly [Column in keyof SourcedRow<T>]?: SourcedRow<T>[Column] | undefined;
};

/**
 * Columns in which a result that says none is right: the horse ran without headgear, the claim was not taken. In all
 * others an empty value of a result says nothing, and the card's stands.
 */
export const emptyIsNone: ReadonlySet<string> = new Set([
  'draw',
  'headgear',
  'jockey_id',
  'jockey_name',
  'jockey_claim_lbs',
]);

/**
 * A merge of what card and result say of a row, by the owner of each column: `card` and `result` alone, or for `both` the
 * result where it has a value, else the card.
 */
export function mergeOf<T extends FilledTableName>(
  table: T,
): (card: Part<T> | undefined, result: Part<T> | undefined) => SourcedRow<T> {
  const blank = blankRow(table);
  // By name, since the loop below goes over columns whatever their types.
  type Values = Record<string, unknown>;
  const columns = sourcedColumns(table);
  return (card, result) => {
    const row = { ...blank };
    const [target, ofCard, ofResult] = [row as Values, card as Values | undefined, result as Values | undefined];
    for (const [column, owner] of columns) {
      target[column] =
        (owner === 'card'
          ? ofCard?.[column]
          : owner === 'result'
            ? ofResult?.[column]
            : decided(column, ofCard, ofResult)) ?? null;
    }
    return row;
  };
}

function decided(
  column: string,
  card: Record<string, unknown> | undefined,
  result: Record<string, unknown> | undefined,
): unknown {
  const value = result?.[column];
  if (value === undefined || (value === null && !emptyIsNone.has(column))) return card?.[column];
  return value;
}
