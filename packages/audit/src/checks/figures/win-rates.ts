import type { Check } from '../../check.js';
import { fewExamples, type Gap } from '../../finding.js';
import { closeBy } from '../close-by.js';

/** Fewer runs than this say nothing about a rate of ten in a hundred. */
const enough = 5_000;

/** One race in about nine and a half runners is won, so about 11 % of all runs win. @unit percent */
const band = { from: 9, to: 13.5 };

/** Win rates outside what racing allows, over all progeny and all rides. */
export const winRates: Check = {
  name: 'win-rates',
  title: 'Win rates outside the band',
  category: 'figures',
  priority: 'P2',
  severity: 'warning',
  why: 'One runner in about nine wins, year after year. Where all sires together win much more or less, runs are lost or counted twice.',
  source: 'racing itself: one winner a race, and 8 to 11 runners',
  async run({ sql }) {
    // One row for each kind: all their runs and wins together.
    const kinds = await sql<{ kind: string; runs: number; wins: number }[]>`
      select 'sires' as kind, coalesce(sum(total_runners), 0)::bigint as runs, coalesce(sum(total_wins), 0)::bigint as wins
      from ra_mst_sires
      union all
      select 'jockeys', coalesce(sum(total_rides), 0)::bigint, coalesce(sum(total_wins), 0)::bigint from ra_mst_jockeys
      union all
      select 'trainers', coalesce(sum(total_runners), 0)::bigint, coalesce(sum(total_wins), 0)::bigint from ra_mst_trainers`;
    const judged = kinds.filter(({ runs }) => runs >= enough);
    const gaps = judged.flatMap(({ kind, runs, wins }): Gap[] => {
      const rate = (100 * wins) / runs;
      if (rate >= band.from && rate <= band.to) return [];
      return [
        {
          what: `All ${kind} together win ${rate.toFixed(1)} % of their runs; ${band.from} to ${band.to} % is expected`,
          unit: 'kinds',
          affected: 1,
          of: judged.length,
          examples: fewExamples([kind]),
          closing: closeBy('figures', 'Calculate all figures again'),
        },
      ];
    });
    const small = kinds.length - judged.length;
    return {
      examined: judged.length,
      gaps,
      explained:
        small === 0 ? [] : [{ what: `${small} rates of fewer than ${enough} runs are not judged`, count: small }],
    };
  },
};
