import { join } from 'node:path';
import { CommandError } from '@darkhorses/command';
import type { DaemonPart } from '../daemon/daemon.js';
import { readJobs } from '../overview/read-jobs.js';
import { json, markup, plain, type Route } from './answer.js';
import { partitionCounts } from './partition-counts.js';
import { servePages } from './page-server.js';
import { readiness, watchAccount } from './readiness.js';
import { latestAudit } from './latest-audit.js';
import { shared } from './shared-answer.js';
import { takeSnapshot } from './snapshot.js';
import { statusPage } from './page/status-page.js';
import { within } from './within.js';

/** How long an answer is given again before the database is asked anew; and how long it may take. @unit milliseconds */
const goodFor = 2_000;
const countsGoodFor = 60_000;
const patience = 10_000;

/** Shows how the daemon stands: a page for people, the same for programs, metrics, and whether it lives and can work. */
export const pagesPart: DaemonPart = async (daemon) => {
  const { settings, environment, database, events, onRequests, now, log, jobs, replica } = daemon;
  const { port, host, token } = settings.scheduler;
  if (port === null) return { close: () => Promise.resolve() };
  // The library of metrics is for who shows them: `list` and `history` start without.
  const { createMetrics } = await import('./metrics/metrics.js');

  const { sql } = database;
  const { maxRequestsPerSecond: requestsPerSecond } = settings.racingApi;
  const scene = { sql, jobs, requestsPerSecond, overview: readJobs };
  const inTime =
    <T>(question: (at: Date) => Promise<T>) =>
    () =>
      within(patience, now().then(question));
  const takeOne = inTime((at) => takeSnapshot(scene, at));
  const count = inTime((at) => partitionCounts(sql, at));
  const snapshot = shared(takeOne, goodFor);
  const partitions = shared(count, countsGoodFor);
  const metrics = createMetrics({ events, onRequests, snapshot, partitions });
  const account = watchAccount(events);
  const ready = shared(() => readiness(database, account), goodFor);
  const audit = shared(() => latestAudit(join(settings.home, 'reports')), goodFor);

  const routes: Record<string, Route> = {
    '/': async () => {
      const [standing, report] = await Promise.all([snapshot(), audit()]);
      return markup(statusPage(standing, { replica, audit: report === undefined ? null : '/audit' }));
    },
    '/audit': async () => {
      const report = await audit();
      return report === undefined ? plain(404, 'No audit report is on this machine yet.') : markup(report);
    },
    '/healthz': () => plain(200, 'alive'),
    '/readyz': async () => {
      const standing = await ready();
      return json(standing.ready ? 200 : 503, standing);
    },
    '/metrics': async () => ({ status: 200, type: metrics.type, body: await metrics.text() }),
    '/api/status': async () => json(200, { replica, ...(await snapshot()) }),
  };
  const close = (): void => {
    metrics.close();
    account.close();
  };
  try {
    const onFault = (error: unknown) => log.error({ err: error }, 'A page could not be made.');
    const server = await servePages({ host, port, token, routes, open: ['/healthz'], onFault });
    log.info({ url: server.url }, `How things stand is shown at ${server.url}`);
    return {
      async close() {
        await server.close();
        close();
      },
    };
  } catch (error) {
    close();
    // A second process on one machine does its work without pages, unless somebody wants them there.
    if (!isTaken(error) || environment['SCHEDULER_PORT']?.trim()) throw error;
    log.warn(`${error.message} This process shows no pages.`);
    return { close: () => Promise.resolve() };
  }
};

const isTaken = (error: unknown): error is CommandError =>
  CommandError.isInstance(error) && (error.cause as NodeJS.ErrnoException | undefined)?.code === 'EADDRINUSE';
