import { AsyncLocalStorage } from 'node:async_hooks';
import type { Hooks } from '@darkhorses/racing-api';

/** Requests to the API that one run made. */
interface Tally {
  requests: number;
  refusals: number;
  errors: number;
}

const current = new AsyncLocalStorage<Tally>();

/**
 * For the client that all runs of this process share: adds each request to the run that made it.
 *
 * An error is what the alert for a run's share of errors counts: no answer, half of one, or one that says that something
 * is wrong. A refusal is a matter of pace, and that the API does not know a horse is an answer.
 */
export const tallyHooks: Hooks = {
  onRequest: () => add('requests'),
  onFailure: ({ error: { status } }) => {
    if (status === 429) add('refusals');
    else if (status !== 404) add('errors');
  },
};

/** Does work, and counts the requests that it makes, however it ends. */
export async function counted<Outcome>(
  work: () => Promise<Outcome>,
  onEnd: (tally: Readonly<Record<keyof Tally, number>>) => void,
): Promise<Outcome> {
  const tally: Tally = { requests: 0, refusals: 0, errors: 0 };
  try {
    return await current.run(tally, work);
  } finally {
    onEnd({ ...tally });
  }
}

function add(what: keyof Tally): void {
  const tally = current.getStore();
  if (tally) tally[what] += 1;
}
