// A simulated year of the daemon: every tick of the calendar, the real work of each, and how large its books and its log become
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { formatBytes, renderTable } from '../packages/command/dist/index.js';
import { benchmark } from '../bench/support/benchmark.mjs';

const root = join(import.meta.dirname, '..');
const described = { days: { default: 365, about: 'how many days; the tables are looked at every 91' } };

// A year passes from tick to tick, which only the tests' stage of the daemon can do: it runs there, with a longer end.
await benchmark(described, async ({ flags, afterwards }) => {
  console.log(`${flags.days} days of every job ...\n`);
  const vitest = join(createRequire(import.meta.url).resolve('vitest/package.json'), '..', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', 'apps/scheduler/test/bookkeeping.test.ts'], {
    cwd: root,
    env: { ...process.env, BOOKKEEPING_DAYS: String(flags.days), NO_COLOR: '1' },
  });
  afterwards(() => child.kill('SIGTERM'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  const quarters = JSON.parse(/^bookkeeping (\[.*\])$/m.exec(output)?.[1] ?? '[]');
  const problems = code === 0 ? [] : [`the books are not as they must be: ${output.slice(-3000)}`];

  const tables = Object.keys(quarters[0] ?? {}).filter((name) => !['day', 'log_lines', 'log_bytes'].includes(name));
  console.log(
    renderTable({
      columns: ['rows of', ...quarters.map(({ day }) => `day ${day}`)],
      rows: [
        ...tables.map((table) => [`ops.${table}`, ...quarters.map((quarter) => quarter[table])]),
        ['lines of log since', ...quarters.map((quarter) => quarter.log_lines)],
        ['bytes of log since', ...quarters.map((quarter) => formatBytes(quarter.log_bytes))],
      ],
    }),
  );
  return { figures: { soak: 'bookkeeping', quarters }, problems };
});
