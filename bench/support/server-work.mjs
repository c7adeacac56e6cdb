// What the server did for a piece of work: its CPU where it runs on this machine, and the pages that it touched, which no neighbour on
// the machine can change.
import { readFileSync } from 'node:fs';

/**
 * Runs some work and tells what it cost.
 *
 * @returns seconds that passed; seconds of CPU of this process and of the server (null where it is elsewhere, or this is no
 *   Linux); pages of 8 kB that the server touched
 */
export async function costOf(sql, work) {
  const before = { server: await serverCpu(sql), pages: await pagesTouched(sql), own: process.cpuUsage() };
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before.own);
  const server = await serverCpu(sql);
  return {
    seconds,
    client: (user + system) / 1e6,
    server: server === null || before.server === null ? null : server - before.server,
    pages: (await pagesTouched(sql)) - before.pages,
  };
}

async function pagesTouched(sql) {
  // A session tells what it has counted when it likes; each of them is asked, by as many questions at once as there are sessions.
  await Promise.all(
    Array.from({ length: sql.options.max }, () => sql`select pg_stat_force_next_flush(), pg_sleep(0.05)`),
  );
  const [{ pages }] = await sql`
    select (blks_hit + blks_read)::float8 as pages from pg_stat_database where datname = current_database()`;
  return pages;
}

/** Of the sessions that are open: keep them so while you measure. */
async function serverCpu(sql) {
  const sessions = await sql`select pid from pg_stat_activity where datname = current_database()`;
  try {
    return sessions.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
  } catch {
    return null;
  }
}

/** @returns seconds so far; the system counts in hundredths */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
