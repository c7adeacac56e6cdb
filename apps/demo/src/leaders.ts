import type { Database } from '@darkhorses/schema';

/** Somebody who did better than the prices expected, as an analyst would look for first. */
export interface Leader {
  readonly kind: 'Jockey' | 'Trainer' | 'Sire';
  readonly name: string;
  readonly runs: number;
  readonly wins: number;
  /** Wins by the wins that the prices expected. */
  readonly ae: number;
  /** Level stakes of one unit at starting price. */
  readonly profit: number;
}

const fewestRuns = 20;

/** The three jockeys, trainers and sires with the best A/E among those with some runs, from the calculated figures alone. */
export async function leaders({ sql }: Database): Promise<Leader[]> {
  return sql<Leader[]>`
    with people as (
      select 'Jockey' as kind, id, name, total_rides as runs, total_wins as wins, ae_index as ae, profit_loss_1u as profit
      from ra_mst_jockeys
      union all
      select 'Trainer', id, name, total_runners, total_wins, ae_index, profit_loss_1u from ra_mst_trainers
      union all
      select 'Sire', id, name, total_runners, total_wins, overall_ae_index, profit_loss_1u from ra_mst_sires
    ),
    ranked as (
      select *, row_number() over (partition by kind order by ae desc, runs desc, id) as place
      from people
      where runs >= ${fewestRuns} and ae is not null and name is not null
    )
    select kind, name, runs, wins, ae::float8 as ae, profit::float8 as profit
    from ranked
    where place <= 3
    order by kind, place`;
}
