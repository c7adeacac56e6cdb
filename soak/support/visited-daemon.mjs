// A daemon whose every page is asked for, with the token and without.
import { setTimeout as wait } from 'node:timers/promises';
import { run } from './command-lines.mjs';
import { planted } from './planted-secrets.mjs';

const paths = ['/', '/audit', '/api/status', '/metrics', '/healthz', '/readyz', '/nothing'];

/**
 * Runs a daemon until its pages have been seen and its alert has been posted.
 *
 * @returns pairs of a place and the text that was there
 */
export async function visitDaemon({ sql, home, environment, heard }) {
  // A job that has failed three times is told of.
  await sql`
    insert into ops.job_runs (job, tick, state, started_at, finished_at, error_class, error_text)
    select 'enrich', now() - n * interval '1 hour', 'failed', now(), now(), 'server', 'no answer' from generate_series(1, 3) as n`;
  const texts = [];
  let daemon;
  const ended = run('scheduler', ['start', '--json'], {
    home,
    seconds: 90,
    environment: { ...environment, SCHEDULER_PORT: '0' },
    onStart: (child) => (daemon = child),
  });
  let said = '';
  daemon.stderr.on('data', (text) => (said += text));
  const url = await eventually(() => /"url":"(http[^"]+)"/.exec(said)?.[1]);
  const basic = `Basic ${Buffer.from(`anybody:${planted.token}`).toString('base64')}`;
  const wrong = `Bearer ${planted.token}x`;
  for (const authorization of [undefined, `Bearer ${planted.token}`, basic, wrong]) {
    for (const path of paths) {
      const answer = await fetch(new URL(path, url), { headers: authorization ? { authorization } : {} });
      texts.push(['pages', `${path} ${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`]);
    }
  }
  await eventually(() => heard.length > 0);
  daemon.kill('SIGTERM');
  const { stdout, stderr } = await ended;
  return [...texts, ['stdout, stderr and log', stdout + stderr], ...heard.map((text) => ['posts of alerts', text])];
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
