import { formatDuration } from '@darkhorses/command';
import { attributes, badge, type Html, html, type HtmlValue } from '@darkhorses/report';
import type { Freshness, FreshnessState } from '../../freshness/freshness.js';
import { subjectNames } from '../../freshness/subject-names.js';
import { type CardColumn, cardTable } from './card-table.js';
import { roughly, time } from './times.js';

/** How old each kind of data is, and how old it may be. */
export function freshnessTable(freshness: readonly Freshness[], at: Date): Html {
  const head = { title: 'Data', cell: ({ subject }: Freshness) => subjectNames[subject] };
  const columns: CardColumn<Freshness>[] = [
    { title: 'State', cell: ({ state }) => badges[state], className: 'state' },
    { title: 'Updated', cell: ({ updated_at: updated }) => (updated ? time(updated, at) : 'never') },
    { title: 'Age', cell: ageOf },
    { title: 'Promised', cell: ({ target }) => formatDuration(target * 1000) },
  ];
  return cardTable('Freshness', head, columns, freshness);
}

const badges: Readonly<Record<FreshnessState, Html>> = {
  fresh: badge('fresh', 'good'),
  stale: badge('too old', 'bad'),
  waiting: badge('waits for its first run', 'quiet'),
  out_of_reach: badge('not in your plan', 'quiet'),
};

function ageOf({ age, target }: Freshness): HtmlValue {
  if (age === null) return '–';
  const width = Math.round(Math.min(1, age / target) * 84);
  return html`<svg class="bar ${age > target ? 'bad' : ''}" viewBox="0 0 84 7" aria-hidden="true">
      <rect class="all" width="84" height="7" rx="3.5" />
      <rect class="part" ${attributes({ width, height: 7, rx: Math.min(3.5, width / 2) })} />
    </svg>
    ${roughly(age)}`;
}
