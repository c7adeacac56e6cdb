import { addDays, londonDay, type Reach, replay } from '@darkhorses/ingest';
import type { Sql } from '@darkhorses/schema';
import { asJobLoad } from './as-job-load.js';
import { findReach } from './find-reach.js';
import { loadDays } from './load-days.js';
import { regions, type WorkSurroundings } from './surroundings.js';
import type { Work } from './work.js';

/** Answers of so many days are gone through. */
const daysBack = 35;

/** Racecards asked for at most, each of which names the locations of about a hundred trainers. */
const mostCards = 100;

/**
 * Names and locations of people from the answers that are kept, without a call. Then, of the trainers without location, the
 * racecards that name them and are not loaded: a location stands nowhere else.
 */
export const peopleMasters =
  (surroundings: WorkSurroundings): Work =>
  async (context) => {
    const { sql } = surroundings.database;
    const { note, signal } = context;
    const now = await surroundings.clock();
    const reach = await findReach(surroundings, context, now);
    const today = londonDay(now());
    return asJobLoad(surroundings, context, {}, async (load) => {
      const { days, changed, interrupted } = await replay({
        sql,
        load,
        from: addDays(today, -daysBack),
        to: today,
        signal,
      });
      note({
        counts: { days_replayed: days, rows_changed: Object.values(changed).reduce((sum, rows) => sum + rows, 0) },
      });
      if (interrupted) signal.throwIfAborted();
      const cards = await cardsOfTrainersWithoutLocation(sql, reach);
      const [from = today, to = today] = [cards.at(0), cards.at(-1)];
      const scope = { datasets: ['racecards'] as const, from, to, regions };
      const end = await loadDays(surroundings, context, { load, reach, now, scope, again: cards });
      note({ counts: { trainers_without_location: await countWithoutLocation(sql) } });
      return end;
    });
  };

/** Days whose racecards are not loaded and name trainers without location, those first that name the most. */
async function cardsOfTrainersWithoutLocation(sql: Sql, { racecards: { from, to } }: Reach): Promise<string[]> {
  if (from === null) return [];
  const rows = await sql<{ day: string }[]>`
    select r.date::text as day
    from ra_mst_trainers as t
    join ra_runners as n on n.trainer_id = t.id
    join ra_races as r on r.id = n.race_id
    where t.location is null and r.date between ${from}::text::date and ${to}::text::date
      and not exists (
        select from ops.partitions as p
        where p.dataset = 'racecards' and p.day = r.date and p.state in ('loaded', 'empty')
      )
    group by r.date
    order by count(distinct t.id) desc, r.date desc
    limit ${mostCards}`;
  return rows.map(({ day }) => day).toSorted();
}

async function countWithoutLocation(sql: Sql): Promise<number> {
  const [row] = await sql<{ trainers: number }[]>`
    select count(*) as trainers from ra_mst_trainers where location is null`;
  return row?.trainers ?? 0;
}
