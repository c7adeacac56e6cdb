// Requests that nobody should send, to the pages of a daemon at work: none is answered without the token, none harms it
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { formatBytes, formatCount, renderTable } from '../packages/command/dist/index.js';
import { startApp } from '../bench/support/backfill.mjs';
import { benchmark } from '../bench/support/benchmark.mjs';
import { openServer } from '../bench/support/databases.mjs';
import { numbersFrom } from '../bench/support/seeded-numbers.mjs';
import { badRequest, hugeRequests, send, wrongTokens } from './support/bad-requests.mjs';
import { startApi } from './support/undisturbed.mjs';

const described = {
  inputs: { default: 5000, about: 'how many requests' },
  seed: { default: 1, about: 'seed of the requests' },
};
const token = 'the-token-of-this-trial';
const paths = ['/', '/audit', '/api/status', '/metrics', '/readyz'];
// Without the token only the health is told; the rest is a refusal, or a connection that is cut.
const expected = new Set([0, 400, 401, 405, 408, 413, 414, 417, 421, 431, 501, 505]);

await benchmark(described, async ({ flags, afterwards }) => {
  const random = numbersFrom(flags.seed);
  const { port, daemon } = await startDaemon({ flags, afterwards });
  const problems = [];
  const statuses = {};
  const judge = (said, text) => {
    // Two requests may come in one go, and have an answer each.
    const answers = text.startsWith('HTTP/1.1') ? text.split(/(?=HTTP\/1\.1 \d{3})/) : [text];
    for (const answer of answers) judgeOne(said, answer);
  };
  const judgeOne = (said, answer) => {
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
    statuses[status] = (statuses[status] ?? 0) + 1;
    const isHealth = status === 200 && /\r\n\r\n(alive\n)?$/.test(answer);
    if (answer === 'STILL OPEN') problems.push(`${said} keeps its connection`);
    else if (!expected.has(status) && !isHealth) problems.push(`${said} was answered ${status}`);
    if (answer.includes(token)) problems.push(`${said} was told the token`);
    if (/darkhorses_|<html|transactions/.test(answer)) problems.push(`${said} saw a page`);
    if (/\n {4}at |node_modules/.test(answer)) problems.push(`${said} saw a stack`);
  };
  const before = memoryOf(daemon.pid);

  for (const path of paths) {
    for (const authorization of wrongTokens(token)) {
      const lines = [`GET ${path} HTTP/1.1`, 'Host: 127.0.0.1', `Authorization: ${authorization}`, 'Connection: close'];
      judge(`${path} with ${authorization.slice(0, 40)}`, await send(port, `${lines.join('\r\n')}\r\n\r\n`));
    }
  }
  for (const [said, bytes] of Object.entries(hugeRequests())) judge(said, await send(port, bytes));
  // Fifty who send a letter and wait; the daemon looks for them every second, and gives them five.
  const slow = Array.from({ length: 50 }, (_, number) =>
    send(port, 'GET / HTTP/1.1\r\nX: a'.slice(0, 1 + (number % 20)), { end: false }),
  );
  for (let number = 0; number < flags.inputs && problems.length < 20; number += 20) {
    const requests = Array.from({ length: Math.min(20, flags.inputs - number) }, () => badRequest(random, token));
    const answers = await Promise.all(requests.map((bytes) => send(port, bytes)));
    for (const [index, answer] of answers.entries())
      judge(JSON.stringify(requests[index].toString('latin1').slice(0, 200)), answer);
  }
  for (const answer of await Promise.all(slow)) judge('who sends a letter and waits', answer);

  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  const page = await fetch(`http://127.0.0.1:${port}/api/status`, { headers: { authorization: `Bearer ${token}` } });
  if (health.status !== 200 || page.status !== 200)
    problems.push(`afterwards it answers ${health.status} and ${page.status}`);
  const grown = memoryOf(daemon.pid) - before;
  if (grown > 150e6) problems.push(`it has grown by ${formatBytes(grown)}`);
  daemon.terminate();
  const { code, stderr } = await daemon.ended;
  if (code !== 0) problems.push(`it ended with ${code}: ${stderr.slice(-300)}`);
  if (/^ {4}at /m.test(stderr) || stderr.includes(token)) problems.push('its log holds a stack, or the token');
  console.log(
    renderTable({
      columns: ['status', { title: 'answers', align: 'right' }],
      rows: Object.entries(statuses).map(([status, count]) => [status === '0' ? 'cut off' : status, count]),
    }),
  );
  const tried = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  console.log(`\n${formatCount(tried)} requests; the daemon grew by ${formatBytes(Math.max(0, grown))}.`);
  return { figures: { soak: 'bad-requests', inputs: tried, statuses, grown }, problems };
});

async function startDaemon({ flags, afterwards }) {
  const server = await openServer({ flags, afterwards });
  const simulator = await startApi({ flags, afterwards, world: { seed: flags.seed, scale: 0.02 } });
  const environment = { SCHEDULER_HOST: '0.0.0.0', SCHEDULER_PORT: '0', SCHEDULER_TOKEN: token };
  const daemon = startApp('scheduler', ['start', '--json'], {
    simulator,
    databaseUrl: await server.migrated(),
    maxRps: 'unlimited',
    environment,
  });
  afterwards(() => daemon.kill());
  for (let waited = 0; waited < 60_000 && daemon.isRunning(); waited += 50) {
    const port = /"url":"http[^"]+:(\d+)"/.exec(daemon.written.stderr)?.[1];
    if (port) return { port: Number(port), daemon };
    await wait(50);
  }
  throw new Error(`The daemon shows no pages: ${daemon.written.stderr}`);
}

function memoryOf(pid) {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
