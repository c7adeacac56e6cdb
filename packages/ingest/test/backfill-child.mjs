// A backfill in a process of its own, from the built packages, so that a test can kill it at any moment.
// Usage: node backfill-child.mjs DATABASE_URL API_URL FROM TO NOW
import { createRacingApi } from '@darkhorses/racing-api';
import { openDatabase } from '@darkhorses/schema';
import { fullReach, runPartitions, startLoad } from '../dist/index.js';

const [url, baseUrl, from, to, now] = process.argv.slice(2);
const { sql, close } = openDatabase(url);
const api = createRacingApi({ username: 'demo', password: 'demo', baseUrl, maxRequestsPerSecond: Infinity });
const scope = { datasets: ['racecards', 'results'], from, to, regions: ['gb', 'ire'] };
const load = await startLoad(sql, { command: 'test', scope });
const summary = await runPartitions({
  api,
  sql,
  load,
  scope,
  reach: fullReach(now.slice(0, 10)),
  now: () => new Date(now),
  onProgress: ({ type }) => process.stdout.write(`${type}\n`),
});
await close();
process.exit(summary.end === 'finished' && summary.failed.length === 0 ? 0 : 1);
