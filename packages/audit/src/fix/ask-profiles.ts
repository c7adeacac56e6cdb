import { enrich } from '@darkhorses/ingest';
import type { RacingApi } from '@darkhorses/racing-api';
import type { Work, Worked } from './work.js';

/** Asks for the profiles of horses that lack one, the newest runners first. */
export async function askProfiles(work: Work, api: RacingApi): Promise<Worked> {
  const { options, load, requestsLeft } = work;
  let of = 0;
  const summary = await enrich({
    api,
    sql: options.database.sql,
    load,
    now: options.now,
    ...options.run,
    ...(requestsLeft < Infinity && { budget: requestsLeft }),
    ...(options.signal && { signal: options.signal }),
    onProgress: (event) => {
      if (event.type === 'started') of = event.remaining;
      if (event.type === 'paused') work.onPaused(event.message, event.wait);
      if (event.type !== 'asked') return;
      if (event.state === 'failed') {
        work.onFailed(event.horse_id, { class: 'profile', message: 'the profile could not be read' });
      }
      work.onDone(event.asked, of);
    },
  });
  const { end, failure, error, asked, failed } = summary;
  const ending = end === 'finished' || end === 'max' ? undefined : end === 'budget' ? 'max_requests' : end;
  return {
    unit: 'horses',
    of,
    done: asked - failed,
    failed,
    wrote: asked > failed,
    ...(ending && { ending: { end: ending, ...(failure && { failure }), ...(error !== undefined && { error }) } }),
  };
}
