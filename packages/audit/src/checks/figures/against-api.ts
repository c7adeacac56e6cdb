import { NotFoundError, type RacingApi } from '@darkhorses/racing-api';
import type { Check, CheckContext } from '../../check.js';
import { fewExamples, type Gap } from '../../finding.js';
import { closeBy } from '../close-by.js';
import { publishedFigures, type Figures } from './published-figures.js';
import { refreshedDays } from './last-refresh.js';

export interface AgainstApiOptions {
  readonly api: RacingApi;
  /** So many of each of sires, trainers and jockeys, at one call each. */
  readonly count: number;
}

const kinds = [
  { kind: 'sires', table: 'ra_mst_sires', total: 'total_runners', family: 'pedigree' },
  { kind: 'trainers', table: 'ra_mst_trainers', total: 'total_runners', family: 'people' },
  { kind: 'jockeys', table: 'ra_mst_jockeys', total: 'total_rides', family: 'people' },
] as const;

/**
 * A check that holds figures of some sires, trainers and jockeys, others each day, against those that the API itself
 * publishes over the same days and regions. It makes `3 * count` calls, and so is no part of the registry.
 *
 * @example
 * await audit({ sql, now, checks: [...checks, againstApi({ api, count: 10 })] });
 */
export const againstApi = ({ api, count }: AgainstApiOptions): Check => ({
  name: 'figures-against-api',
  title: "Figures that differ from the API's own",
  category: 'figures',
  priority: 'P2',
  severity: 'warning',
  why: 'Nobody but the publisher of the results can say that all runs of a sire or a jockey are here, and counted as they should be.',
  source: "the API's own analyses of the same days",
  async run(context) {
    const days = await refreshedDays(context.sql);
    const from = await firstDay(context);
    if (days.size === 0 || from === null)
      return { notCheckable: 'No figures were ever calculated: npm run backfill -- stats' };
    const gaps: Gap[] = [];
    let examined = 0;
    let unknown = 0;
    for (const { kind, table, total, family } of kinds) {
      const to = days.get(family);
      if (to === undefined) continue;
      const differing: string[] = [];
      const sample = await ourFigures(context, { table, total, count });
      for (const { id, ...ours } of sample) {
        context.signal?.throwIfAborted();
        const theirs = await unlessAbsent(
          publishedFigures(api, kind, id, { from, to, regions: context.regions, signal: context.signal }),
        );
        if (theirs === undefined) unknown += 1;
        else if (!agree(ours, theirs)) {
          differing.push(`${id}: ${theirs.wins} of ${theirs.runs} won, here ${ours.wins} of ${ours.runs}`);
        }
      }
      examined += sample.length;
      if (differing.length > 0) gaps.push(gapOf(kind, differing, sample.length));
    }
    return {
      examined,
      gaps,
      explained: unknown === 0 ? [] : [{ what: `${unknown} of the sample are not known to the API`, count: unknown }],
    };
  },
});

const gapOf = (kind: string, differing: readonly string[], of: number): Gap => ({
  what: `${differing.length} of ${of} ${kind} have other figures than the API publishes`,
  unit: kind,
  affected: differing.length,
  of,
  examples: fewExamples(differing),
  cause: 'days that are missing, or figures that are not up to date; where all else is right, the API counts otherwise',
  closing: closeBy('figures', 'Close what else is open first; then calculate all figures again'),
});

/** The first day from which on results are here. */
async function firstDay({ sql }: CheckContext): Promise<string | null> {
  const [row] = await sql<{ day: string | null }[]>`
    select min(day)::text as day from ops.partitions where dataset = 'results' and state in ('loaded', 'empty')`;
  return row?.day ?? null;
}

/** A sample of those with runs enough to be compared, another one each day. */
const ourFigures = (
  { sql, today }: CheckContext,
  { table, total, count }: { readonly table: string; readonly total: string; readonly count: number },
): Promise<(Figures & { id: string })[]> => sql<(Figures & { id: string })[]>`
  select id, ${sql(total)} as runs, total_wins as wins, profit_loss_1u as profit
  from ${sql(table)}
  where ${sql(total)} >= 20
  order by md5(id || ${today})
  limit ${count}`;

/** A stewards' correction of this week is here and not there, or the other way round: one run in two hundred may differ. */
function agree(ours: Figures, theirs: Figures): boolean {
  const few = Math.ceil(theirs.runs / 200);
  return (
    Math.abs(ours.runs - theirs.runs) <= few &&
    Math.abs(ours.wins - theirs.wins) <= Math.ceil(theirs.wins / 200) &&
    // Without corrections profit agrees to the penny: each differing run may have been a winner at a long price.
    (ours.runs !== theirs.runs || ours.wins !== theirs.wins || Math.abs(ours.profit - theirs.profit) < 1 + few * 10)
  );
}

async function unlessAbsent<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (NotFoundError.isInstance(error)) return undefined;
    throw error;
  }
}
