import type { Check } from '../../check.js';
import { closedByReading } from '../../closing.js';
import { runners as band } from '../../numbers/bands.js';
import { runs } from './audited-races.js';

/** Fewer races than these are no year. */
const wholeYear = 2_000;

/** Years whose races have far more or fewer runners than British and Irish races have. */
export const runnersPerRace: Check = {
  name: 'runners-per-race',
  title: 'Runners per race, by year',
  category: 'results',
  priority: 'P4',
  severity: 'warning',
  why: 'The number is one of the steadiest in racing: a year beside it has lost runners, or counts some twice.',
  source: `British and Irish racing: ${band.low} to ${band.high} runners a race, every year`,
  async run(context) {
    const { sql } = context;
    const years = await sql<{ year: number; races: number; runners: number }[]>`
      select extract(year from race_date)::int as year, count(*)::int as races, avg(runners)::float8 as runners
      from (
        select race_id, race_date, count(*) as runners from (${runs(context)}) as runs group by race_id, race_date
      ) as races
      group by year
      order by year`;
    const whole = years.filter(({ races }) => races >= wholeYear);
    if (whole.length === 0) return { notCheckable: `No year has ${wholeYear} races yet` };
    const odd = whole.filter(({ runners }) => runners < band.low || runners > band.high);
    return {
      examined: whole.length,
      gaps:
        odd.length === 0
          ? []
          : [
              {
                what: `${odd.length} years have fewer than ${band.low} or more than ${band.high} runners a race`,
                unit: 'years',
                affected: odd.length,
                of: whole.length,
                examples: odd.slice(-5).map(({ year, runners }) => `${year}: ${runners.toFixed(2)}`),
                closing: await closedByReading(sql, 'See which days: npm run audit -- --only results', 'results', []),
              },
            ],
    };
  },
};
