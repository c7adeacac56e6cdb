import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scheduler } from './command-line.js';
import { setStage, type Stage, timeOf } from './stage.js';

let stage: Stage;
let ear: Server;
/** What the webhook heard; and that it has heard something. */
const heard: string[] = [];
let hear: () => void;
const isHeard = new Promise<void>((resolve) => (hear = resolve));

beforeAll(async () => {
  stage = await setStage({ start: '2025-10-20T12:00:00Z' });
  ear = createServer((request, response) => {
    let body = '';
    request.on('data', (data) => (body += String(data)));
    request.on('end', () => {
      heard.push(body);
      hear();
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(ear, 'listening');
});
afterAll(async () => {
  ear.close();
  await stage.close();
});

test('a daemon shows itself while it runs, tells what is wrong, and takes its pages with it', async () => {
  const { sql, present } = { sql: stage.database.sql, present: stage.present };
  for (const hours of [3, 2, 1])
    await sql`
      insert into ops.job_runs (job, tick, state, started_at, finished_at, error_class, error_text)
      values ('enrich', ${new Date(present.now.getTime() - hours * 3_600_000)}, 'failed', now(), now(), 'server', 'no answer')`;

  const token = 'the token of this daemon';
  const environment = {
    ...stage.environment,
    SCHEDULER_HOST: '0.0.0.0',
    SCHEDULER_PORT: '0',
    SCHEDULER_TOKEN: token,
    ALERT_WEBHOOK_URL: `http://127.0.0.1:${(ear.address() as AddressInfo).port}/secret-path`,
  };
  const pages: Record<string, string> = {};
  let port = '';
  let visit: Promise<void> | undefined;
  const ended = await scheduler(['start', '--json'], {
    environment,
    time: timeOf(present),
    onStderr(text, signal) {
      port ||= /"url":"http:\/\/0\.0\.0\.0:(\d+)"/.exec(text)?.[1] ?? '';
      if (port === '' || visit !== undefined) return;
      visit = (async () => {
        for (const path of ['/', '/healthz', '/readyz', '/metrics', '/api/status']) {
          const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
            headers: { authorization: `Bearer ${token}` },
          });
          pages[path] = `${answer.status} ${await answer.text()}`;
        }
        await isHeard;
        signal('SIGTERM');
      })();
    },
  });
  await visit;

  expect(ended.code).toBe(0);
  expect(pages['/']).toMatch(/^200 <!doctype html>[^]*transactions/);
  expect(pages['/healthz']).toBe('200 alive\n');
  expect(pages['/readyz']).toMatch(/^200 [^]*"ready": true/);
  expect(pages['/metrics']).toMatch(/^200 [^]*\ndarkhorses_database_up 1\n/);
  expect(pages['/api/status']).toMatch(/^200 [^]*"name": "transactions"/);
  expect(JSON.parse(heard[0] ?? '{}')).toMatchObject({
    data: { alerts: [{ condition: 'job_failing', subject: 'enrich' }] },
  });
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed');
  const shown = Object.values(pages).join('') + heard.join('') + ended.stderr + ended.stdout;
  for (const secret of [token, 'secret-path', 'a-password-of-tests', 'a-user-of-tests'])
    expect(shown).not.toContain(secret);
});

test('a daemon that others could look at without a token does not start', async () => {
  const environment = { ...stage.environment, SCHEDULER_HOST: '0.0.0.0', SCHEDULER_PORT: '0' };
  const { code, stderr } = await scheduler(['start'], { environment, time: timeOf(stage.present) });
  expect(code).toBe(3);
  expect(stderr).toContain('SCHEDULER_TOKEN is not set');
});
