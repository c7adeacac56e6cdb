import { compareDays } from '@darkhorses/ingest';
import type { Check, CheckContext } from '../../check.js';
import { closedByReplay } from '../../closing.js';
import { fewExamples } from '../../finding.js';

/** So many days take about a second. */
const sampled = 12;

/**
 * Rows that are not what the stored payloads say, in a sample of days: another one each day, the same all day long.
 */
export const rowsAgainstPayloads: Check = {
  name: 'rows-against-payloads',
  title: 'Rows that differ from what the API said',
  category: 'integrity',
  priority: 'P3',
  severity: 'warning',
  why: 'Every row follows from the payloads that are stored beside it. Where one does not, somebody or something has changed it.',
  source: 'the bodies of the API as received, read again',
  async run(context) {
    const days = await daysWithPayloads(context);
    if (days.length === 0) return { notCheckable: 'No payload of a day is stored: nothing was ever loaded' };
    const differences = await compareDays(context.sql, days);
    const wrong = [...new Set(differences.map(({ day }) => day))].toSorted();
    if (wrong.length === 0) return { examined: days.length, gaps: [] };
    const tables = [...new Set(differences.map(({ table }) => table))].toSorted().join(', ');
    return {
      examined: days.length,
      gaps: [
        {
          what: `${differences.length} rows of ${wrong.length} of ${days.length} days are not what the API said, in ${tables}`,
          unit: 'days',
          affected: wrong.length,
          of: days.length,
          examples: fewExamples(differences.map(({ table, key, kind }) => `${table} ${key} (${kind})`)),
          cause: 'rows that were changed by hand, or a newer version that reads payloads in another way',
          closing: closedByReplay(
            'Make the rows of these days again from the stored payloads; of all days: npm run backfill -- replay',
            wrong.map((day) => ({ dataset: 'results', day })),
          ),
        },
      ],
    };
  },
};

/** A sample of the days of which payloads are stored: the newest, and others that follow from today. */
async function daysWithPayloads({ sql, today, since }: CheckContext): Promise<string[]> {
  const rows = await sql<{ day: string }[]>`
    with stored as (
      select distinct key as day from ops.payloads
      where dataset in ('racecards', 'results') and key >= ${since}
    )
    select day
    from (
      (select day from stored where day <= ${today} order by day desc limit 2)
      union
      (select day from stored order by md5(day || ${today}) limit ${sampled - 2})
    ) as chosen
    order by day`;
  return rows.map(({ day }) => day);
}
