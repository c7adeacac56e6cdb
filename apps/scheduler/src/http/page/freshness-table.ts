import { formatDuration } from '@darkhorses/command';
import { badge, type Html, html } from '@darkhorses/report';
import type { Freshness, FreshnessState } from '../../freshness/freshness.js';
import { subjectNames } from '../../freshness/target.js';
import { type CardColumn, cardTable } from './card-table.js';
import { time } from './times.js';

/** How old each kind of data is, and how old it may be. */
export function freshnessTable(freshness: readonly Freshness[], at: Date): Html {
  const head = { title: 'Data', cell: ({ subject }: Freshness) => subjectNames[subject] };
  const columns: CardColumn<Freshness>[] = [
    { title: 'State', cell: ({ state }) => badges[state] },
    { title: 'Updated', cell: ({ updated_at: updated }) => (updated ? time(updated, at) : 'never') },
    {
      title: 'May be',
      cell: ({ target }) => html`${formatDuration(target * 1000)} <span class="quiet">old at this hour</span>`,
    },
  ];
  return cardTable('Freshness', head, columns, freshness);
}

const badges: Readonly<Record<FreshnessState, Html>> = {
  fresh: badge('fresh', 'good'),
  stale: badge('too old', 'bad'),
  waiting: badge('waits for its first run', 'quiet'),
  out_of_reach: badge('not in your plan', 'quiet'),
};
