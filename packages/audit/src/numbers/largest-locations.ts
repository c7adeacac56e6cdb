import type { Queryable } from '../queryable.js';

/** The twenty places where most trainers are, the largest first: one row a place. */
export const largestLocations = (sql: Queryable): Promise<{ location: string; trainers: number }[]> => sql<
  { location: string; trainers: number }[]
>`
  select location, count(*)::int as trainers
  from ra_mst_trainers
  where location is not null
  group by location
  order by trainers desc, location
  limit 20`;
