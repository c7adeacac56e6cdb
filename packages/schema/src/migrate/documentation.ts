import { catalogue } from '../catalogue/index.js';
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
  const publicComments = Object.entries(catalogue).flatMap(([table, { comment, columns }]) => [
    { schema: 'public', table, column: null, comment },
    ...Object.entries(columns).map(([column, entry]) => ({
      schema: 'public',
      table,
      column,
      comment: entry.unit === null ? entry.comment : `${entry.comment} Unit: ${entry.unit}.`,
    })),
  ]);
  const ledgerComments = Object.entries(opsComments).flatMap(([table, { comment, columns }]) => [
    { schema: 'ops', table, column: null, comment },
    ...Object.entries(columns).map(([column, text]) => ({ schema: 'ops', table, column, comment: text })),
  ]);
  return [...publicComments, ...ledgerComments, ...viewComments];
}

const viewComments: Documentation[] = Object.entries({
  ancestor_type: 'sire, dam or damsire.',
  id: 'Id in ra_mst_sires, ra_mst_dams or ra_mst_damsires.',
  name: 'Name without a country suffix.',
  region: 'Lower-case code of the country of birth.',
  horse_id: 'The same animal as a racehorse: hrs_ and the same digits.',
  horse_known: 'Whether ra_mst_horses has that horse.',
}).map(([column, comment]) => ({ schema: 'figures', table: 'ancestors', column, comment }));
viewComments.unshift({
  schema: 'figures',
  table: 'ancestors',
  column: null,
  comment: 'Sires, dams and damsires in one list, with the racehorse that each was.',
});
