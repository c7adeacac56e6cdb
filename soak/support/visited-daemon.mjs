// A daemon whose every page is asked for, with the token and without, and whose signs of life are taken well and badly.
import { setTimeout as wait } from 'node:timers/promises';
import { run } from './command-lines.mjs';
import { planted, silentHeartbeats } from './planted-secrets.mjs';

const paths = ['/', '/audit', '/api/status', '/metrics', '/healthz', '/readyz', '/nothing'];

/**
 * Runs a daemon until its heartbeat has been answered in every way, its pages have been seen and its alert has been posted;
 * then others whose heartbeat reaches nobody.
 *
 * @returns pairs of a place and the text that was there
 */
export async function visitDaemon(scene) {
  const { sql, heard, heartbeats } = scene;
  // A job that has failed three times is told of.
  await sql`
    insert into ops.job_runs (job, tick, state, started_at, finished_at, error_class, error_text)
    select 'enrich', now() - n * interval '1 hour', 'failed', now(), now(), 'server', 'no answer' from generate_series(1, 3) as n`;
  const daemon = startDaemon(scene);
  const url = await eventually(() => /"url":"(http[^"]+)"/.exec(daemon.said())?.[1]);
  await queueRuns(sql, heartbeats.ways);
  await eventually(() => heartbeats.calls.length >= heartbeats.ways);
  const texts = await visitPages(url);
  await eventually(() => heard.length > 0);
  texts.push(['stdout, stderr and log', await daemon.end()]);

  for (const [trouble, address] of Object.entries(silentHeartbeats({ heartbeats: heartbeats.origin }))) {
    const calling = startDaemon(scene, { HEARTBEAT_URL: address });
    await queueRuns(sql, 1);
    await eventually(() => calling.said().includes('HEARTBEAT_URL could not be called'));
    texts.push(['stdout, stderr and log', await calling.end()], ['heartbeats', trouble]);
  }
  if (heartbeats.strays.length > 0) throw new Error(`A redirect of the heartbeat was followed: ${heartbeats.strays}`);
  return [
    ...texts,
    ...heartbeats.calls.map((headers) => ['heartbeats', headers]),
    ...heard.map((text) => ['posts of alerts', text]),
  ];
}

function startDaemon({ home, environment }, more = {}) {
  let daemon;
  const ended = run('scheduler', ['start', '--json'], {
    home,
    seconds: 90,
    environment: { ...environment, SCHEDULER_PORT: '0', ...more },
    onStart: (child) => (daemon = child),
  });
  let said = '';
  daemon.stderr.on('data', (text) => (said += text));
  return {
    said: () => said,
    async end() {
      daemon.kill('SIGTERM');
      const { stdout, stderr } = await ended;
      return stdout + stderr;
    },
  };
}

/** Lets runs be due that end well: after each the heartbeat is called. */
async function queueRuns(sql, count) {
  // To the millisecond, as the daemon enters them.
  await sql`
    insert into ops.job_runs (job, tick, state)
    select 'static-masters', date_trunc('milliseconds', now()) - n * interval '1 minute', 'queued' from generate_series(1, ${count}::int) as n`;
}

async function visitPages(url) {
  const basic = `Basic ${Buffer.from(`anybody:${planted.token}`).toString('base64')}`;
  const wrong = `Bearer ${planted.token}x`;
  const texts = [];
  for (const authorization of [undefined, `Bearer ${planted.token}`, basic, wrong]) {
    for (const path of paths) {
      const answer = await fetch(new URL(path, url), { headers: authorization ? { authorization } : {} });
      texts.push(['pages', `${path} ${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`]);
    }
  }
  return texts;
}

async function eventually(look, patience = 60_000) {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const found = look();
    if (found) return found;
    await wait(50);
  }
  throw new Error('The daemon did not do in time what it should.');
}
