// The audit report of ten years: how long it takes to write, how large it is, and how long a browser takes to show it
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatBytes, formatCount, formatDuration, formatShare, renderTable } from '../packages/command/dist/index.js';
import { auditReport, terminalCalendar } from '../packages/report/dist/index.js';
import { sampleAudit } from '../packages/report/dist/testing.js';
import { benchmark } from './support/benchmark.mjs';
import { plainPage } from './support/plain-page.mjs';
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
  const show = async (name, text) => {
    await writeFile(join(folder, name), text);
    return timeToShow(join(folder, name));
  };
  const shown = await show('report.html', report);

  // No page can do without turning its data into text; a page of plain tables is what one writes first.
  const text = middle(await taken(flags.times, () => JSON.stringify(data)));
  const plain = middle(await taken(flags.times, () => plainPage(data)));
  const page = plainPage(data);
  const plainShown = await show('plain.html', page);
  const limit = { bytes: Buffer.byteLength(JSON.stringify(data)), text };

  const days = formatCount(data.calendar.days.length);
  const right = (title) => ({ title, align: 'right' });
  const drawn = (milliseconds) => (milliseconds === undefined ? 'no Chromium' : formatDuration(milliseconds));
  const line = (what, milliseconds, size, browser) => [
    what,
    formatDuration(milliseconds),
    formatShare(milliseconds / limit.text),
    formatBytes(size),
    formatShare(size / limit.bytes),
    browser,
  ];
  console.log(
    renderTable({
      columns: [
        `The report of ${days} days`,
        right('made in'),
        right('of the limit'),
        right('size'),
        right('of the limit'),
        right('drawn in'),
      ],
      rows: [
        line('ours', again, bytes, drawn(shown)),
        line('peer: the same data in plain tables', plain, Buffer.byteLength(page), drawn(plainShown)),
        line('limit: the same data as JSON, nothing drawn', text, limit.bytes, ''),
      ],
    }),
  );
  console.log(
    `\nIn a process that has just begun: ${formatDuration(first)} (aim: under 1 s). Its calendar for a terminal: ${formatDuration(terminal)}.`,
  );
  const problems = bytes >= megabyte ? [`the report is ${formatBytes(bytes)}`] : [];
  return { figures: { bench: 'report', first, again, terminal, bytes, shown, limit, plain, plainShown }, problems };
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
