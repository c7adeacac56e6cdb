#!/usr/bin/env node
import { help, readCommandLine, UsageError } from './command-line.js';
import type { SimulatorOptions } from './options.js';
import { startSimulator, type Simulator } from './start-simulator.js';

await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<void> {
  let options: SimulatorOptions | 'help';
  try {
    options = readCommandLine(words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\nTry darkhorses-simulator --help.`);
    process.exitCode = 2;
    return;
  }
  if (options === 'help') {
    process.stdout.write(help);
    return;
  }
  try {
    const simulator = await startSimulator(options);
    introduce(simulator);
    stopOnSignal(simulator);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    console.error(
      taken ? `Port ${options.port} is taken. Name another with --port, or 0 for any free one.` : String(error),
    );
    process.exitCode = 3;
  }
}

function introduce({ url, username, password, recorded }: Simulator): void {
  console.log(`RACING_API_BASE_URL=${url}`);
  console.log(`RACING_API_USERNAME=${username}`);
  console.log(`RACING_API_PASSWORD=${password}`);
  if (process.stderr.isTTY) {
    console.error(
      'Serving until Ctrl+C. To work against it, set these three in another terminal; init writes them to .env.',
    );
  }
  if (recorded === undefined) return;
  const { races, dates, files, skipped } = recorded;
  console.error(
    `Replaying ${races.results} results of ${dates.results.length} days and ${races.racecards} racecards of ` +
      `${dates.racecards.length} days from ${files} files.`,
  );
  for (const { file, reason } of skipped) console.error(`Not used: ${file}: ${reason}`);
}

/** The first signal closes the server and lets the process end; a second ends it at once. */
function stopOnSignal(simulator: Simulator): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(130));
      void simulator.stop().then(() => process.exit(0));
    });
  }
}
