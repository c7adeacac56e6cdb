// What the client adds to a request: CPU, latency and memory, against bare fetch and ky, on a server that answers at once
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatBytes, formatShare, renderTable } from '../packages/command/dist/index.js';
import { createWorld } from '../packages/simulator/dist/index.js';
import { benchmark } from './support/benchmark.mjs';
import { questions } from './support/client-contenders.mjs';
import { racesOf, regions } from './support/days.mjs';
import { measuredProcess } from './support/measured-process.mjs';

const run = join(import.meta.dirname, 'support', 'client-run.mjs');

const titles = {
  fetch: 'limit: bare fetch, and its body parsed',
  ky: 'peer: ky',
  ours: 'ours, no limit',
  limited: 'ours, through a limiter that never waits',
};

const described = {
  pages: { default: 400, about: 'requests for a day of results in a run' },
  lists: { default: 4000, about: 'requests for a list of two in a run' },
  'in-flight': { default: 8, about: 'requests at once' },
  times: { default: 5, about: 'runs of each; the median counts' },
  seed: { default: 1, about: 'seed of the world' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const { bodies, server } = await startAnswering(flags, afterwards);
  const figures = { bench: 'client', in_flight: flags['in-flight'] };
  const problems = [];
  for (const [question, requests] of [
    ['results', flags.pages],
    ['regions', flags.lists],
  ]) {
    const { bytes, rows } = bodies[question];
    const given = { url: server, question, requests, inFlight: flags['in-flight'], rows };
    const measured = await takeTurns({ given, times: flags.times, problems });
    figures[question] = { bytes, ...measured };
    print(`${questions[question].path}, ${formatBytes(bytes)}, ${rows} rows, ${flags['in-flight']} at once`, measured);
  }
  return { figures, problems };
});

/** One after the other, again and again, so that a machine that slows down slows all. */
async function takeTurns({ given, times, problems }) {
  const runs = Object.fromEntries(Object.keys(titles).map((contender) => [contender, []]));
  for (let time = 0; time < times; time += 1) {
    for (const contender of Object.keys(titles)) {
      const { code, stdout, stderr } = await measuredProcess([run, JSON.stringify({ ...given, contender })]);
      if (code !== 0) throw new Error(`${contender} ended with ${code}: ${stderr}`);
      const found = JSON.parse(stdout);
      if (found.wrong > 0) problems.push(`${contender} got ${found.wrong} answers without all their rows`);
      runs[contender].push(found);
    }
  }
  const middle = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
  return Object.fromEntries(
    Object.entries(runs).map(([contender, found]) => [
      contender,
      Object.fromEntries(
        ['cpu', 'wall', 'latency', 'slow', 'memory'].map((what) => [what, middle(found.map((one) => one[what]))]),
      ),
    ]),
  );
}

function print(title, measured) {
  const right = (column) => ({ title: column, align: 'right' });
  console.log(`${title}\n`);
  console.log(
    renderTable({
      columns: [
        '',
        right('CPU a request, µs'),
        right('of the limit'),
        right('requests a second'),
        right('median, ms'),
        right('99 %, ms'),
        right('peak memory'),
      ],
      rows: Object.entries(measured).map(([contender, { cpu, wall, latency, slow, memory }]) => [
        titles[contender],
        (cpu * 1000).toFixed(0),
        formatShare(cpu / measured.fetch.cpu),
        (1000 / wall).toFixed(0),
        latency.toFixed(2),
        slow.toFixed(2),
        formatBytes(memory),
      ]),
    }),
  );
  const overhead = (contender) => ((measured[contender].cpu - measured.fetch.cpu) * 1000).toFixed(0);
  console.log(
    `\nAdded to bare fetch: ours ${overhead('ours')} µs a request, with the limiter ${overhead('limited')}; ky ${overhead('ky')}.\n`,
  );
}

async function startAnswering({ seed }, afterwards) {
  const folder = await mkdtemp(join(tmpdir(), 'darkhorses-bench-client-'));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  const day = questions.results.query.start_date;
  const results = racesOf(createWorld({ seed }), 'results', day, new Date('2024-07-01T12:00:00Z'));
  const texts = {
    results: JSON.stringify({ results, total: results.length, limit: 100, skip: 0, query: [] }),
    regions: JSON.stringify(regions.map((code) => ({ region: code.toUpperCase(), region_code: code }))),
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, `${name}.json`), text);
  const server = fork(join(import.meta.dirname, 'support', 'instant-server.mjs'), [folder]);
  afterwards(() => server.kill());
  const [port] = await once(server, 'message');
  const bodyOf = (name, rows) => ({ bytes: Buffer.byteLength(texts[name]), rows });
  return {
    server: `http://127.0.0.1:${port}`,
    bodies: { results: bodyOf('results', results.length), regions: bodyOf('regions', regions.length) },
  };
}
