import type { Check } from '../../check.js';
import { notClosable } from '../../closing.js';
import { fewExamples } from '../../finding.js';

/** Rows that could not be stored: they wait, whole, in `ops.rejects`. */
export const rejectedRows: Check = {
  name: 'rejected-rows',
  title: 'Rows that could not be stored',
  category: 'integrity',
  priority: 'P3',
  severity: 'critical',
  why: 'A row that was refused is missing from everything, and the day that it belongs to looks complete.',
  source: 'what loads have put aside',
  async run({ sql }) {
    // One row for each table: its refused rows, some of them, and the last reason.
    const tables = await sql<{ table: string; rows: number; examples: string[]; reason: string }[]>`
      select table_name as "table", count(*) as rows, (array_agg(row_key order by rejected_at desc, row_key))[1:5] as examples,
        (array_agg(error_text order by rejected_at desc, row_key))[1] as reason
      from ops.rejects
      group by table_name
      order by table_name`;
    const [all] = await sql<{ count: number }[]>`
      select (select count(*) from ra_runners) + (select count(*) from ops.rejects) as count`;
    return {
      examined: all?.count ?? 0,
      gaps: tables.map(({ table, rows, examples, reason }) => ({
        what: `${rows} rows of ${table} could not be stored`,
        unit: 'rows',
        affected: rows,
        of: all?.count ?? 0,
        examples: fewExamples(examples),
        cause: reason,
        closing: notClosable(
          'Look at them: select * from ops.rejects. Once a newer version reads them, npm run backfill -- replay stores them',
        ),
      })),
    };
  },
};
