// A process that asks so many times, so many at once, and prints what that took: run by the benchmark of the client.
import { contenders, questions } from './client-contenders.mjs';

const { url, contender, question, requests, inFlight, rows } = JSON.parse(process.argv[2]);
const { rowsOf, ...asked } = questions[question];
const ask = contenders[contender]({ url, ...asked });
let wrong = 0;

// What is compiled and connected once is no part of a request.
await askAll(Math.ceil(requests / 5));
const cpu = process.cpuUsage();
const began = performance.now();
const latencies = await askAll(requests);
const wall = performance.now() - began;
const { user, system } = process.cpuUsage(cpu);
const sorted = latencies.toSorted((one, other) => one - other);
console.log(
  JSON.stringify({
    cpu: (user + system) / 1000 / requests,
    wall: wall / requests,
    latency: sorted[Math.floor(sorted.length / 2)],
    slow: sorted[Math.floor(sorted.length * 0.99)],
    memory: process.resourceUsage().maxRSS * 1024,
    wrong,
  }),
);
// Kept-alive connections would hold the process for some seconds.
if (!process.execArgv.includes('--cpu-prof')) process.exit(0);

async function askAll(count) {
  const taken = [];
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const from = performance.now();
      const body = await ask();
      taken.push(performance.now() - from);
      if (rowsOf(body) !== rows) wrong += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return taken;
}
