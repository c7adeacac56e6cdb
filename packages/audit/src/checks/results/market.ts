import type { Check } from '../../check.js';
import { runs } from '../races/audited-races.js';
import { type FoundRace, raceGap } from '../races/race-gap.js';

/** What 1 / SP of all runners add up to: a bookmaker's round of one race. */
const round = { low: 0.8, high: 2 };

/** Races whose starting prices cannot belong to one field. */
export const market: Check = {
  name: 'market',
  title: 'Starting prices that make a market',
  category: 'results',
  priority: 'P3',
  severity: 'warning',
  why: 'Actual against expected wins, and profit at starting price, are made of these prices.',
  source:
    'the prices of the whole field: bookmakers bet over round, and a withdrawal at the start takes some of it away',
  async run(context) {
    const { sql } = context;
    const races = await sql<(FoundRace & { runners: number; priced: number; round: number | null })[]>`
      with runs as (${runs(context)})
      select race_id as id, date::text as day, count(*)::int as runners, count(sp_decimal)::int as priced,
        sum(1 / nullif(sp_decimal, 0)::float8) as round
      from runs
      group by race_id, date
      having bool_and(outcome <> 'void')
      order by date desc, race_id`;
    const walkOvers = races.filter(({ runners }) => runners === 1).length;
    const run = races.filter(({ runners }) => runners > 1);
    const whole = run.filter(({ runners, priced }) => priced === runners);
    const of = run.length;
    return {
      examined: of,
      gaps: [
        ...(await raceGap(
          sql,
          whole.filter(({ round: sum }) => sum === null || sum < round.low || sum > round.high),
          { what: `have prices that add up to less than ${round.low} or more than ${round.high}`, of },
        )),
        ...(await raceGap(
          sql,
          run.filter(({ runners, priced }) => priced < runners),
          { what: 'have runners without a starting price', of, severity: 'note' },
        )),
      ],
      explained:
        walkOvers === 0 ? [] : [{ what: `${walkOvers} races had one runner, and no market`, count: walkOvers }],
    };
  },
};
