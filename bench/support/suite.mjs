// Lists the files of a suite and runs the ones that are asked for, each in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs `npm run SUITE -- NAME [flags]`; without a name it lists them, and `all` runs each. The first line of a file tells
 * what it does. The exit code is the worst of them.
 *
 * @param {{ folder: string, suite: string, noun: string }} suite
 */
export async function runSuite({ folder, suite, noun }) {
  const suffix = `.${suite}.mjs`;
  const known = readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => ({ name: file.slice(0, -suffix.length), file: join(folder, file) }));
  const [name, ...flags] = process.argv.slice(2);
  const chosen = name === 'all' ? known : known.filter((one) => one.name === name);

  if (chosen.length === 0) {
    if (name !== undefined) console.error(`There is no ${noun} named ${JSON.stringify(name)}.\n`);
    console.log(`Usage: npm run ${suite} -- NAME [flags], or \`all\`; \`--help\` after a name lists its flags\n`);
    const widest = Math.max(...known.map((one) => one.name.length));
    for (const one of known) console.log(`  ${one.name.padEnd(widest)}  ${titleOf(one.file)}`);
    process.exit(name === undefined ? 0 : 2);
  }

  let worst = 0;
  let running;
  // Ctrl+C reaches what runs by itself, SIGTERM does not. Either way this process stays until it has cleaned up.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => running?.kill('SIGTERM'));
  for (const one of chosen) {
    if (chosen.length > 1) console.log(`\n${suite}: ${one.name}\n`);
    running = spawn(process.execPath, [one.file, ...flags], { stdio: 'inherit' });
    const [code] = await once(running, 'exit');
    worst = Math.max(worst, code ?? 1);
    if (code === 130) break;
  }
  process.exit(worst);
}

const titleOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n', 1)[0]
    ?.replace(/^\/\/ */, '');
