// Runs the benchmarks: `npm run bench` lists them, `npm run bench -- NAME [flags]` runs one, `npm run bench -- all` runs each.
//
// Every benchmark prints its own figure, a peer's and the limit's from the same run, as ratios, so that the figures can be
// compared between machines. None of them asserts a time.
import { readdirSync, readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const suffix = '.bench.mjs';
const benchmarks = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(suffix))
  .map((file) => ({ name: file.slice(0, -suffix.length), file: join(import.meta.dirname, file) }));

const [name, ...flags] = process.argv.slice(2);
const chosen = name === 'all' ? benchmarks : benchmarks.filter((benchmark) => benchmark.name === name);

if (chosen.length === 0) {
  if (name !== undefined) console.error(`There is no benchmark named ${JSON.stringify(name)}.\n`);
  console.log('Usage: npm run bench -- NAME [flags], or `all`; `--help` after a name lists its flags\n');
  const widest = Math.max(...benchmarks.map((benchmark) => benchmark.name.length));
  for (const benchmark of benchmarks) {
    const title = readFileSync(benchmark.file, 'utf8')
      .split('\n', 1)[0]
      ?.replace(/^\/\/ */, '');
    console.log(`  ${benchmark.name.padEnd(widest)}  ${title}`);
  }
  process.exit(name === undefined ? 0 : 2);
}

let worst = 0;
let running;
// Ctrl+C reaches the benchmark by itself, SIGTERM does not. Either way this process stays until it has cleaned up.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => running?.kill('SIGTERM'));
for (const benchmark of chosen) {
  running = spawn(process.execPath, [benchmark.file, ...flags], { stdio: 'inherit' });
  const [code] = await once(running, 'exit');
  worst = Math.max(worst, code ?? 1);
  if (code === 130) break;
}
process.exit(worst);
