import type { Check } from '../../check.js';
import { notClosable } from '../../closing.js';
import { fewExamples, type Gap } from '../../finding.js';

const kinds = {
  unknown_field: ['fields that no column and no list of ours knows', 'warning'],
  unknown_code: ['codes that no list of ours knows', 'warning'],
  unparsed: ['values whose form was not understood', 'warning'],
  conflict: ['pairs of fields that contradict each other', 'note'],
  duplicate: ['races or runners that stood twice in a payload', 'note'],
  unnamed: ['ids without a name beside them', 'note'],
  cleaned_text: ['texts that Postgres cannot hold as they came', 'note'],
} as const;

const isKnown = (kind: string): kind is keyof typeof kinds => kind in kinds;

/** What payloads hold and we do not understand: the API has changed, or it has a case that nobody has met. */
export const unknownValues: Check = {
  name: 'unknown-values',
  title: 'What the API says and we do not understand',
  category: 'drift',
  priority: 'P4',
  severity: 'warning',
  why: 'A new code or field is kept in the payload and stands in no column: analyses miss it without a sign.',
  source: 'what loads have counted as not understood, against the columns and lists of this version',
  async run({ sql }) {
    // One row for each kind: how many different ones, how often they came, and the most frequent.
    const found = await sql<{ kind: string; different: number; times: number; examples: string[] }[]>`
      select kind, count(*) as different, sum(count)::bigint as times,
        (array_agg(path || case when value = '' then '' else ' = ' || value end order by count desc, path, value))[1:5] as examples
      from ops.field_issues
      where count > 0
      group by kind
      order by kind`;
    const [all] = await sql<{ count: number }[]>`select count(*) as count from ops.field_issues`;
    return {
      examined: all?.count ?? 0,
      gaps: found.map(({ kind, different, times, examples }): Gap => {
        const [words, severity] = isKnown(kind) ? kinds[kind] : [`values of the kind ${kind}`, 'warning' as const];
        return {
          what: `${different} ${words}, met ${times} times`,
          severity,
          unit: 'values',
          affected: different,
          of: all?.count ?? 0,
          examples: fewExamples(examples),
          closing: notClosable(
            'Look at them: select * from ops.field_issues. A version that knows them reads the stored payloads again: npm run backfill -- replay',
          ),
        };
      }),
    };
  },
};
