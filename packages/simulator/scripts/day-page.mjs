// How long a page of a generated day takes, from the request to its last byte, for days asked for the first time and again.
//
//   npm run build && node packages/simulator/scripts/day-page.mjs [days]
import { startSimulator } from '../dist/index.js';

const days = Number(process.argv[2] ?? 200);
const { url, stop } = await startSimulator({ now: new Date('2026-11-20T12:00:00Z') });
const headers = { authorization: `Basic ${btoa('demo:demo')}` };
const pages = {
  results: (day) => `/v1/results?start_date=${day}&end_date=${day}&region=gb&region=ire&limit=100`,
  racecards: (day) => `/v1/racecards/pro?date=${day}&region_codes=gb&region_codes=ire`,
};

for (const [name, pathOf] of Object.entries(pages)) {
  const first = [];
  const again = [];
  let bytes = 0;
  for (let number = -20; number < days; number++) {
    const path = pathOf(new Date(Date.UTC(2024, 0, 1) + number * 86_400_000).toISOString().slice(0, 10));
    const page = await ask(path);
    const repeated = await ask(path);
    // The days before the first are there to warm up.
    if (number < 0) continue;
    first.push(page.ms);
    again.push(repeated.ms);
    bytes += page.bytes;
  }
  console.log(`${name}: ${Math.round(bytes / days / 1000)} kB a day; first ${spread(first)}; again ${spread(again)}`);
}
await stop();

async function ask(path) {
  const start = performance.now();
  const response = await fetch(`${url}${path}`, { headers });
  const body = await response.arrayBuffer();
  return { ms: performance.now() - start, bytes: body.byteLength };
}

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, longest ${at(1)} ms`;
}
