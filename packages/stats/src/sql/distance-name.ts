import type { Fragment, Queryable } from '../queryable.js';

/** A nominal distance as people write it, from half furlongs: 12 is 6f, 41 is 2m4½f, 33 is 2m½f. */
export const distanceName = (sql: Queryable, halves: Fragment): Fragment => sql`
  nullif(concat(
    case when ${halves} >= 16 then ${halves} / 16 || 'm' end,
    case when ${halves} % 16 >= 2 then (${halves} % 16) / 2 || '' end,
    case when ${halves} % 2 = 1 then '½' end,
    case when ${halves} % 16 > 0 then 'f' end
  ), '')`;
