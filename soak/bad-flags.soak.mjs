// Command lines made of every command's own flags and of values that nobody expects: an exit code that fits, and a message without a stack
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCount, renderTable } from '../packages/command/dist/index.js';
import { benchmark } from '../bench/support/benchmark.mjs';
import { numbersFrom } from '../bench/support/seeded-numbers.mjs';
import { apps, commandsOf, run } from './support/command-lines.mjs';

const described = {
  inputs: { default: 600, about: 'how many command lines' },
  seed: { default: 1, about: 'seed of the command lines' },
  patience: { default: 30, about: 'seconds that a command line may take' },
};

// What would work for a person is left out: it would start a database, or a daemon.
const values = [
  '',
  ' ',
  '-',
  '--',
  '-1',
  '1.5',
  '1e9',
  'NaN',
  '99999999999999999999',
  'tomorrow',
  '2024-02-30',
  '2024-13-01',
  '0000-00-00',
  '99:99',
  'gb;drop table',
  "'; drop table ra_races; --",
  '$(id)',
  '`id`',
  '%s%s%n',
  '../../../etc/passwd',
  '/dev/null/nothing',
  '__proto__',
  'constructor',
  'ra_mst_horse',
  '\u202e',
  'half \ud83d',
  '🐎',
  'x'.repeat(5000),
  '{"a":1}',
  '--json',
];

await benchmark(described, async ({ flags, afterwards }) => {
  const home = await mkdtemp(join(tmpdir(), 'darkhorses-flags-'));
  afterwards(() => rm(home, { recursive: true, force: true }));
  const random = numbersFrom(flags.seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const commands = (await Promise.all(apps.map((app) => commandsOf(app, home)))).flat();
  const problems = [];
  const codes = {};
  for (let number = 0; number < flags.inputs && problems.length < 20; number += 1) {
    const { app, words, options } = pick(commands);
    const given = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
      random() < 0.7 && options.length > 0
        ? [pick(options), ...(random() < 0.85 ? [pick(values)] : [])]
        : [pick(['--nonsense', '-x', '--', ...values])],
    ).flat();
    // A zero byte cannot be given to a process at all.
    const line = [...words, ...given].map((word) => word.toWellFormed());
    const { code, stderr, stdout, late } = await run(app, line, { home, seconds: flags.patience });
    codes[code] = (codes[code] ?? 0) + 1;
    const said = `${app} ${JSON.stringify(line)}`;
    if (late) problems.push(`${said} did not end within ${flags.patience} s`);
    else if (![0, 1, 2, 3].includes(code)) problems.push(`${said} ended with ${code}: ${stderr.slice(-300)}`);
    // Who asks for more is shown where an error comes from.
    else if (!line.includes('--verbose') && /^ {4}at .*[/\\]/m.test(stderr))
      problems.push(`${said} showed a stack: ${stderr.slice(0, 400)}`);
    else if (code > 0 && (stderr + stdout).trim() === '') problems.push(`${said} ended with ${code} and no word`);
  }
  console.log(
    renderTable({
      columns: ['exit code', 'command lines'],
      rows: Object.entries(codes).map(([code, count]) => [code, count]),
    }),
  );
  console.log(`\n${formatCount(flags.inputs)} command lines over ${commands.length} commands of ${apps.length} apps.`);
  return { figures: { soak: 'bad-flags', inputs: flags.inputs, codes }, problems };
});
