import { changingDays } from './changed-days.mjs';
import { harmRefreshes } from './harmed-refreshes.mjs';

/** Every figure from scratch, killed from its beginning to its last COMMIT. */
export async function killFullStatistics(surroundings) {
  return harmRefreshes({ ...surroundings, words: ['stats', '--full'] });
}

/** The figures of what has changed, killed likewise: before each kill results are corrected, and one more day comes. */
export async function killIncrementalStatistics(surroundings) {
  return harmRefreshes({ ...surroundings, words: ['stats'], change: await changingDays(surroundings) });
}

/** The same with the server stopped under the refresh: what is kept for the figures is unlogged, and empty then. */
export async function stopUnderStatistics({ server, ...surroundings }) {
  return harmRefreshes({
    ...surroundings,
    server,
    words: ['stats'],
    change: await changingDays(surroundings),
    harm: (running) => withServerStopped(running, server),
    // One makes facts and figures, the next one the sums.
    refreshesToRecover: 2,
  });
}

/** A program as one that is killed, though it is its server that is stopped, and started again. */
function withServerStopped(running, server) {
  let restarted;
  return {
    ...running,
    kill() {
      if (running.isRunning()) restarted ??= server.stop().then(() => server.start());
    },
    ended: running.ended.then(async (end) => {
      await restarted;
      return end;
    }),
  };
}
