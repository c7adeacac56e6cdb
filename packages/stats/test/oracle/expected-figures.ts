import type { Sql } from '@darkhorses/schema';
import type { FigureTableName } from '../figure-rows.js';
import { runnerRows } from './before-the-off.js';
import { pedigreeRow, personRow, type Row } from './masters.js';
import type { Starter } from './starters.js';
import { combinationRows, distanceRows, venueRows } from './statistics.js';

/** A table of figures as plain loops over runs make it. */
export async function expectedFigures(
  sql: Sql,
  starters: readonly Starter[],
  table: FigureTableName,
  asOf: string,
): Promise<Map<string, Row>> {
  const runs = starters.filter(({ ran, date }) => ran && date <= asOf);
  const regions = (
    await sql<{ region: string }[]>`
      select distinct region from ra_races where has_result and date <= ${asOf}::date order by 1`
  ).map(({ region }) => region);
  const leastRuns = (entity: string) => (entity === 'horse' ? 3 : 5);
  switch (table) {
    case 'ra_entity_combinations':
      return combinationRows(runs, { regions, leastRuns });
    case 'ra_performance_by_distance':
      return distanceRows(runs, { regions, leastRuns });
    case 'ra_performance_by_venue':
      return venueRows(runs, { regions, leastRuns });
    case 'ra_runner_statistics':
      // A run after the day of the figures is a race to come.
      return runnerRows(starters.map((starter) => ({ ...starter, ran: starter.ran && starter.date <= asOf })));
    default: {
      const role = table.slice('ra_mst_'.length, -1);
      const ids = await sql<{ id: string }[]>`select id from ${sql(table)}`;
      return new Map(
        ids.map(({ id }) => {
          const own = runs.filter(({ ids: of }) => of[role] === id);
          const isPerson = ['jockey', 'trainer', 'owner'].includes(role);
          return [id, isPerson ? personRow(role, own, asOf) : pedigreeRow(own, role === 'dam' ? 5 : 20)];
        }),
      );
    }
  }
}
