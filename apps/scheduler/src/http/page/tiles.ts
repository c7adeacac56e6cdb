import { formatRate } from '@darkhorses/command';
import { html, type Html, type HtmlValue } from '@darkhorses/report';
import { subjectNames } from '../../freshness/subject-names.js';
import type { Snapshot } from '../snapshot.js';
import { distance, londonTime, roughly } from './times.js';

/** Four answers at a glance: when it last ran and will next, how fresh the data is, how whole, and how much is asked. */
export function tiles(snapshot: Snapshot): Html {
  return html`<dl class="tiles">
    ${[nextRun(snapshot), freshData(snapshot), wholeDays(snapshot), requests(snapshot)]}
  </dl>`;
}

function nextRun({ jobs, at }: Snapshot): Html {
  const atWork = jobs.filter(({ running }) => running !== null).map(({ name }) => name);
  const coming = jobs
    .filter(({ next, paused_at: paused }) => next !== null && paused === null)
    .toSorted((a, b) => Number(a.next) - Number(b.next))[0];
  const next = coming?.next ?? null;
  const note =
    next === null ? 'every job is paused or switched off' : `${coming?.name ?? ''} at ${londonTime(next, at)}`;
  if (atWork.length > 0) return tile('At work', atWork.join(', '), next === null ? '' : `then ${note}`);
  return tile('Next run', next === null ? 'none' : distance(next, at), note);
}

function freshData({ freshness }: Snapshot): Html {
  const stale = freshness
    .filter(({ state }) => state === 'stale')
    .map(({ subject }) => subjectNames[subject].toLowerCase());
  if (stale.length > 0) return tile('Data', `${stale.length} too old`, stale.join(', '));
  const newest = freshness.flatMap(({ age }) => age ?? []);
  const note = newest.length === 0 ? '' : `the newest ${roughly(Math.min(...newest))} old`;
  const isWaiting = freshness.some(({ state }) => state === 'waiting');
  return tile(
    'Data',
    isWaiting ? 'on its way' : 'as fresh as promised',
    isWaiting ? 'some waits for a first run' : note,
  );
}

function wholeDays({ coverage }: Snapshot): Html {
  const within = coverage.filter(({ state }) => state !== 'unavailable');
  const open = within.filter(({ state }) => !['done', 'empty', 'unsettled'].includes(state));
  const note =
    within.length === 0 ? '' : `${within.length - open.length} of ${within.length} days of results and cards`;
  return tile('Gaps in 60 days', open.length === 0 ? 'none' : String(open.length), note);
}

function requests({ requests: { five_minutes: recent, allowed_per_second: allowed } }: Snapshot): Html {
  const limit = allowed === null ? 'no limit' : `${formatRate(allowed)} allowed`;
  return tile('Requests', recent === null ? '–' : formatRate(recent.calls / recent.seconds), limit);
}

const tile = (name: string, figure: HtmlValue, note: HtmlValue): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd>${figure}</dd>
    <dd class="note">${note}</dd>
  </div>`;
