// The audit report of ten years: how long it takes to write, how large it is, and how long a browser takes to show it
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatBytes, formatCount, formatDuration, renderTable } from '../packages/command/dist/index.js';
import { auditReport, terminalCalendar } from '../packages/report/dist/index.js';
import { sampleAudit } from '../packages/report/dist/testing.js';
import { benchmark } from './support/benchmark.mjs';
import { timeToShow } from './support/time-to-show.mjs';

const described = { times: { default: 5, about: 'how often each is taken; the median counts' } };
const megabyte = 1_000_000;

await benchmark(described, async ({ flags, afterwards }) => {
  const data = sampleAudit();
  const [first] = await taken(1, () => auditReport(data));
  const again = middle(await taken(flags.times, () => auditReport(data)));
  const terminal = middle(await taken(flags.times, () => terminalCalendar(data.calendar)));
  const report = auditReport(data);
  const bytes = Buffer.byteLength(report);

  const folder = await mkdtemp(join(tmpdir(), 'darkhorses-bench-report-'));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'report.html');
  await writeFile(file, report);
  const shown = await timeToShow(file);

  const days = formatCount(data.calendar.days.length);
  console.log(
    renderTable({
      columns: ['what', { title: 'figure', align: 'right' }, 'aim'],
      rows: [
        [`the report of ${days} days, in a process that has just begun`, formatDuration(first), 'under 1 s'],
        ['the same, once more', formatDuration(again), ''],
        ['its size', formatBytes(bytes), 'under 1 MB'],
        ['its calendar for a terminal', formatDuration(terminal), ''],
        ['until Chromium has drawn it', shown === undefined ? 'no Chromium' : formatDuration(shown), ''],
      ],
    }),
  );
  const problems = bytes >= megabyte ? [`the report is ${formatBytes(bytes)}`] : [];
  return { figures: { first, again, terminal, bytes, shown }, problems };
});

async function taken(times, work) {
  return Array.from({ length: times }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}

function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
