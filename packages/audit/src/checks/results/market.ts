import type { Check } from '../../check.js';
import { runs } from '../races/audited-races.js';
import { judgeRaces } from '../races/judge-races.js';
import { knownRaces } from '../races/known-races.js';
import { raceGap } from '../races/race-gap.js';

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
    const races = await judgeRaces<'walk_over' | 'unpriced' | 'odd'>(
      sql,
      sql`
        select race_id as id, race_date as day,
          case
            when count(*) = 1 then 'walk_over'
            when count(sp_decimal) < count(*) then 'unpriced'
            when sum(1 / nullif(sp_decimal, 0)::float8) between ${round.low} and ${round.high} then null
            else 'odd'
          end as verdict
        from (${runs(context)}) as runs
        group by race_id, race_date
        having bool_and(outcome <> 'void')`,
    );
    const of = races.examined - races.count('walk_over');
    return {
      examined: of,
      gaps: [
        ...(await raceGap(sql, races.with('odd'), {
          what: `with prices that add up to less than ${round.low} or more than ${round.high}`,
          of,
        })),
        ...(await raceGap(sql, races.with('unpriced'), {
          what: 'with runners that have no starting price',
          of,
          severity: 'note',
        })),
      ],
      explained: knownRaces(races.count('walk_over'), 'with one runner, and no market'),
    };
  },
};
