import type { Check } from '../../check.js';
import { fewExamples, type Gap } from '../../finding.js';
import { joinedByHash } from '../../joined-by-hash.js';
import { closeBy } from '../close-by.js';
import { refreshedDays } from './last-refresh.js';

const tables = {
  ra_entity_combinations: 'combinations',
  ra_performance_by_distance: 'distance',
  ra_performance_by_venue: 'venue',
} as const;

/** Tables of figures that are empty, and runners without a row of what was known before their race. */
export const figuresMissing: Check = {
  name: 'figures-missing',
  title: 'Figures that were never calculated',
  category: 'figures',
  priority: 'P2',
  severity: 'warning',
  why: 'A runner without a row drops out of every model that is trained on what was known before the race.',
  source: 'the runners and their races',
  async run({ sql }) {
    const days = await refreshedDays(sql);
    const gaps: Gap[] = [];
    const [runs] = await sql<{ any: boolean }[]>`
      select exists (select from ra_race_results) as "any"`;
    for (const [table, family] of Object.entries(tables)) {
      const [rows] = await sql<{ any: boolean }[]>`select exists (select from ${sql(table)}) as "any"`;
      // With few runs no pair and no course has enough of them: calculated, and empty.
      if (runs?.any !== true || rows?.any === true || days.has(family)) continue;
      gaps.push({
        what: `${table} was never calculated`,
        unit: 'tables',
        affected: 1,
        of: 4,
        examples: [table],
        closing: closeBy('figures', 'Calculate all figures'),
      });
    }
    // One row: runners that should have a row of statistics, those that have none, and some of these.
    const [runners] = await joinedByHash(
      sql,
      () => sql<{ total: number; missing: number; examples: string[] | null }[]>`
      select count(*) as total, count(*) filter (where known.race_id is null) as missing,
        (array_agg(runner.race_id || '/' || runner.horse_id order by race.date desc, runner.race_id, runner.horse_id)
          filter (where known.race_id is null))[1:5] as examples
      from ra_runners as runner
      join ra_races as race on race.id = runner.race_id and race.race_status is distinct from 'removed'
      left join ra_runner_statistics as known on known.race_id = runner.race_id and known.horse_id = runner.horse_id
      where runner.status in ('declared', 'reserve', 'ran')
        -- What was loaded since is stale, not missing.
        and not exists (select from ops.touched where entity_type = 'race' and entity_id = runner.race_id)`,
    );
    const { total = 0, missing = 0, examples } = runners ?? {};
    if (missing > 0) {
      gaps.push({
        what: `${missing} runners have no row in ra_runner_statistics`,
        unit: 'runners',
        affected: missing,
        of: total,
        examples: fewExamples(examples ?? []),
        closing: closeBy('figures', 'Calculate all figures'),
      });
    }
    return { examined: total, gaps };
  },
};
