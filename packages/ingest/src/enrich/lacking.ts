import type { Queryable } from '../queryable.js';

/** Answers are remembered so long, in days: an absent horse may come to be known, and an unknown breeder too. */
export const rememberedFor = 180;

/** The condition under which `ra_mst_horses as h` lacks something that only its profile tells. */
export const lacksProfile = (sql: Queryable) => sql`(h.dob is null or h.colour is null or h.breeder is null)`;

/**
 * How many horses lack date of birth, colour or breeder, and have no remembered answer: those that failed, and those that
 * are being asked for, included.
 */
export async function countRemaining(sql: Queryable): Promise<number> {
  const [row] = await sql<{ remaining: number }[]>`
    select count(*) as remaining
    from ra_mst_horses as h
    where ${lacksProfile(sql)} and not exists (
      select from ops.profiles as p where p.horse_id = h.id and p.state <> 'failed' and p.not_before > now()
    )`;
  return row?.remaining ?? 0;
}
