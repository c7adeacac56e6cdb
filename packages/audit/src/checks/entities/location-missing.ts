import { unreachable } from '@darkhorses/ingest';
import type { Check, CheckContext } from '../../check.js';
import { type Explanation, fewExamples, type Gap } from '../../finding.js';
import { joinedByHash } from '../../joined-by-hash.js';
import type { Queryable } from '../../queryable.js';
import { closeBy } from '../close-by.js';
import { coveringDays } from './covering-days.js';

/** The first day whose racecards The Racing API keeps: a trainer's location stands on racecards alone. */
const firstCards = '2023-01-23';

/** Trainers with a runner since racecards exist, and without location. */
export const locationMissing: Check = {
  name: 'location-missing',
  title: 'Trainers without location',
  category: 'locations',
  priority: 'P1',
  severity: 'warning',
  why: 'How far a horse was sent, and from which region, is asked of every runner; results do not tell where its yard is.',
  source: 'the racecards of the days on which the trainer had a runner',
  async run(context) {
    const { sql } = context;
    const lacking = await joinedByHash(sql, () => withoutLocation(sql));
    const [all] = await sql<{ count: number }[]>`
      select count(distinct runner.trainer_id) as count
      from ra_runners as runner
      join ra_races as race on race.id = runner.race_id
      where race.date >= ${firstCards}::date`;
    const of = all?.count ?? 0;
    const onCards = lacking.filter(({ told_on }) => told_on !== null);
    const others = lacking.filter(({ told_on }) => told_on === null);
    const unread = unreadDays(others, context);
    const chosen = coveringDays(unread);
    const obtainable = new Set(chosen.flatMap(({ ids }) => ids));
    const gaps: Gap[] = [];
    if (onCards.length > 0) {
      const days = [...new Set(onCards.flatMap(({ told_on }) => told_on ?? []))].toSorted();
      gaps.push({
        what: `${onCards.length} trainers lack the location that a loaded racecard tells`,
        unit: 'trainers',
        affected: onCards.length,
        of,
        examples: fewExamples(onCards.map(({ id }) => id)),
        cause: 'rows that were changed by hand: a load writes locations with the runners',
        closing: closeBy('replay', 'Make the rows of the days again from the stored payloads', {
          partitions: days.map((day) => ({ dataset: 'racecards', day })),
        }),
      });
    }
    if (obtainable.size > 0) {
      gaps.push({
        what: `${obtainable.size} trainers lack a location that racecards not yet read should tell`,
        unit: 'trainers',
        affected: obtainable.size,
        of,
        examples: fewExamples([...obtainable].toSorted()),
        closing: closeBy(
          'locations',
          `Read the ${chosen.length} racecard days that name most of them: ${chosen.length} calls, against ${obtainable.size} at one call a trainer`,
          {
            calls: chosen.length,
            // In the order in which they are worth most.
            partitions: chosen.map(({ day }) => ({ dataset: 'racecards', day })),
          },
        ),
      });
    }
    return { examined: of, gaps, explained: unobtainable(others.length - obtainable.size) };
  },
};

interface Lacking {
  readonly id: string;
  /** The newest day on which a loaded racecard tells the location; null where none does. */
  readonly told_on: string | null;
  /**
   * Days since racecards exist on which the trainer had a runner and no racecards are loaded. None where another day's are, and
   * name no location: the API does not know it.
   */
  readonly unread: readonly string[];
}

/** One row for each trainer with a runner since racecards exist who has no location, by id. */
const withoutLocation = (sql: Queryable): Promise<Lacking[]> => sql<Lacking[]>`
  with lacking as materialized (select id from ra_mst_trainers where location is null)
  select lacking.id, max(race.date) filter (where runner.trainer_location is not null)::text as told_on,
    case
      when bool_or(coalesce(card.state, 'pending') in ('loaded', 'empty')) then '{}'
      else array_agg(distinct race.date::text)
    end as unread
  from lacking
  join ra_runners as runner on runner.trainer_id = lacking.id
  join ra_races as race on race.id = runner.race_id and race.date >= ${firstCards}::date
  left join ops.partitions as card on card.dataset = 'racecards' and card.day = race.date
  group by lacking.id
  order by lacking.id collate "C"`;

/** By day that the account can see, the trainers whom its racecards should name. */
function unreadDays(lacking: readonly Lacking[], { reach }: CheckContext): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const { id, unread } of lacking) {
    for (const day of unread) {
      if (unreachable(reach, 'racecards', day) !== undefined) continue;
      const named = days.get(day);
      if (named) named.push(id);
      else days.set(day, [id]);
    }
  }
  return days;
}

const unobtainable = (count: number): Explanation[] =>
  count === 0
    ? []
    : [{ what: `${count} trainers whose location no racecard within reach tells: not available`, count }];
