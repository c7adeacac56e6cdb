import type { catalogue } from './catalogue/index.js';
import type { tables, TableName } from './tables.js';

type Selected<T extends TableName> = (typeof tables)[T]['$inferSelect'];

// A JSON document has no dates: an instant is its ISO 8601 text.
type Json<Value> = Value extends Date ? string : Value;

/** A row as JSON holds it: numbers, 'YYYY-MM-DD' days, ISO 8601 instants, null for none. */
export type Row<T extends TableName> = { [Column in keyof Selected<T>]: Json<Selected<T>[Column]> };

type OwnerOf<T extends TableName, Column> = Column extends keyof (typeof catalogue)[T]['columns']
  ? (typeof catalogue)[T]['columns'][Column] extends { owner: infer Owner }
    ? Owner
    : never
  : never;

/** The columns that a payload or a list of our own can fill: all but those of the database itself and of the statistics. */
export type SourcedColumn<T extends TableName> = {
  [Column in keyof Row<T>]: OwnerOf<T, Column> extends 'system' | 'stats' ? never : Column;
}[keyof Row<T>];

/**
 * What an extractor makes of a payload: a row without what the database sets (created_at, updated_at, load_id, generated
 * columns) and without calculated figures.
 */
export type SourcedRow<T extends TableName> = Pick<Row<T>, SourcedColumn<T>>;
