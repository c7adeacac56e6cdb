import type { Database } from '@darkhorses/schema';

/** A trainer's month, as a question that an analyst would ask first. */
export interface LeadingTrainer {
  readonly name: string;
  readonly location: string | null;
  readonly runners: number;
  readonly wins: number;
  /** Level stakes of one unit at starting price. */
  readonly profit: number;
}

/** The five trainers with most winners. */
export async function leadingTrainers({ sql }: Database): Promise<LeadingTrainer[]> {
  return sql<LeadingTrainer[]>`
    select trainers.name, trainers.location,
      count(*)::int as runners,
      count(*) filter (where runners.position = 1)::int as wins,
      round(sum(case when runners.position = 1 then runners.sp_decimal - 1 else -1 end), 2)::float8 as profit
    from ra_runners as runners
    join ra_mst_trainers as trainers on trainers.id = runners.trainer_id
    where runners.status = 'ran' and runners.sp_decimal is not null
    group by trainers.id
    order by wins desc, runners, trainers.id
    limit 5`;
}
