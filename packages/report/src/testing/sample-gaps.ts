import type { ReportedCheck, ReportedGap } from '../audit/audit-report-data.js';

/** Gaps as an audit may find them, one of each severity and one that is too long for a phone. */
export const sampleGaps: readonly ReportedGap[] = [
  {
    priority: 'P0',
    category: 'pedigree',
    severity: 'critical',
    what: '412 sires have runners and no figures',
    why: 'A sire without figures looks like one without progeny: whoever sorts by wins never sees it.',
    affected: 412,
    of: 2_204,
    unit: 'sires',
    examples: ['sir_4455512', 'sir_8801207', 'sir_9910023'],
    how: 'Calculate the figures of pedigree.',
    command: 'npm run audit -- fix --only pedigree',
    calls: 0,
    seconds: 0,
    status: 'open',
  },
  {
    priority: 'P3',
    category: 'coverage',
    severity: 'critical',
    what: '9 days of results were never loaded',
    why: 'A missing day takes its runs out of every figure, and nothing in the tables tells so.',
    cause: 'The last run was stopped at its limit of requests.',
    affected: 9,
    of: 3_946,
    unit: 'days',
    examples: ['results of 2019-04-02', 'results of 2020-10-11'],
    how: 'Load them.',
    command: 'npm run audit -- fix --only days',
    calls: 14,
    seconds: 7,
    status: 'open',
  },
  {
    priority: 'P1',
    category: 'locations',
    severity: 'warning',
    what: '85 trainers with a runner since 2023-01-23 have no location',
    why: 'Questions by region or by yard leave their runners out.',
    affected: 85,
    of: 1_289,
    unit: 'trainers',
    examples: ['trn_100042', 'trn_220871'],
    how: 'Read the 31 racecard days that name most of them, instead of one request a trainer.',
    command: 'npm run audit -- fix --only locations',
    calls: 31,
    seconds: 16,
    status: 'open',
  },
  {
    priority: 'P5',
    category: 'drift',
    severity: 'note',
    what: `A field nobody had seen: ${'averyveryverylongnameofafield'.repeat(4)} <script>alert(1)</script>`,
    why: 'What is not read is not kept in a column, though its raw text is.',
    affected: 12_004,
    of: 12_004,
    unit: 'values',
    examples: ['rac_10203040'],
    how: 'Extend the extractor; replay fills the column without a request.',
    calls: 0,
    seconds: 0,
    status: 'by hand',
  },
];

/** The checks that found these, and others. */
export function sampleChecks(healthy: boolean): ReportedCheck[] {
  const found = sampleGaps.map(({ category, severity, what, of }, index): ReportedCheck => {
    const outcome = healthy ? 'passed' : 'finding';
    return {
      name: `${category}-${index + 1}`,
      title: `Question about ${category}`,
      category,
      severity,
      outcome,
      examined: of,
      detail: healthy ? '' : what,
    };
  });
  return [
    ...found,
    {
      name: 'blank-saturdays',
      title: 'Saturdays without racing',
      category: 'coverage',
      severity: 'warning',
      outcome: 'passed',
      examined: 563,
      detail: '',
    },
    {
      name: 'against-payloads',
      title: 'Rows against the kept answers',
      category: 'integrity',
      severity: 'warning',
      outcome: 'not_checkable',
      examined: null,
      detail: 'No answer is kept of these days.',
    },
  ];
}
