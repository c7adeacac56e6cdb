// A process that waits for work and has none: run by the benchmark of the scheduler beside the daemon. With a number it asks for work
// every so many milliseconds, as a loop around a query does; with 0 it only holds its connection.
import { openDatabase } from '../../packages/schema/dist/index.js';

const [url, every] = process.argv.slice(2);
const { sql } = openDatabase(url, { applicationName: 'darkhorses bench waiting', max: 1 });
const ask = () => sql`select job from ops.job_runs where state = 'queued' limit 1`;
await ask();
setInterval(() => Number(every) > 0 && ask().catch(() => process.exit(1)), Number(every) || 60_000);
process.on('SIGTERM', () => process.exit(0));
