import type { Check } from '../../check.js';
import { closedByReading } from '../../closing.js';
import { counted } from '../../counted.js';

/** Days of which many races stood on a card and are on no list any more. */
export const vanishedRaces: Check = {
  name: 'vanished-races',
  title: 'Days that lost races after their racecard',
  category: 'coverage',
  priority: 'P3',
  severity: 'warning',
  why: 'Now and then a race does not fill. When a day loses many at once, the last answer was not whole.',
  source: 'the racecards that were read before the day',
  async run({ sql, since, regions }) {
    const days = await sql<{ day: string; gone: number; races: number }[]>`
      select date::text as day, count(*) filter (where race_status = 'removed')::int as gone, count(*)::int as races
      from ra_races
      where date >= ${since}::text::date and region = any (${regions as string[]}::text[])
      group by date
      order by date`;
    // A day of two meetings may lose the one that is moved to another day.
    const lossy = days.filter(({ gone, races }) => gone >= 4 && gone > 0.4 * races);
    const partitions = lossy.map(({ day }) => ({ dataset: 'racecards' as const, day }));
    const single = days.reduce((sum, { gone }) => sum + gone, 0) - lossy.reduce((sum, { gone }) => sum + gone, 0);
    return {
      examined: days.length,
      gaps:
        lossy.length === 0
          ? []
          : [
              {
                what: `${counted(lossy.length, 'day')} that lost many races after the racecard was read`,
                unit: 'days',
                affected: lossy.length,
                of: days.length,
                examples: lossy.slice(-5).map(({ day, gone, races }) => `${day}: ${gone} of ${races} races gone`),
                cause: 'the last answer held a part of the day',
                closing: await closedByReading(sql, 'Read the cards of these days again', 'results', partitions),
              },
            ],
      explained:
        single === 0
          ? []
          : [{ what: `${counted(single, 'race')} that did not fill, and left the programme`, count: single }],
    };
  },
};
