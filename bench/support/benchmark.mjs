// The frame of every benchmark: its flags, what is undone at its end however it ends, and its figures as JSON.
import { readFlags } from './flags.mjs';

/**
 * Runs a benchmark. What `work` gives to `afterwards` is undone when it ends, in reverse order, on Ctrl+C too.
 *
 * @param {Parameters<typeof readFlags>[0]} described
 * @param {(context: { flags: Record<string, any>, afterwards: (undo: () => unknown) => void }) =>
 *   Promise<{ figures: object, problems?: string[] }>} work `problems` are what must not be: with any, the exit code is 1
 */
export async function benchmark(described, work) {
  const flags = readFlags(described);
  const undoing = [];
  const undoAll = async () => {
    for (let undo = undoing.pop(); undo; undo = undoing.pop()) {
      await Promise.resolve(undo()).catch((error) => console.error(`While cleaning up: ${error.message}`));
    }
  };
  let interrupted;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => (interrupted = undoAll().then(() => process.exit(130))));
  }
  try {
    const { figures, problems = [] } = await work({ flags, afterwards: (undo) => undoing.push(undo) });
    for (const problem of problems) console.log(`\nNOT AS IT MUST BE: ${problem}`);
    if (flags.json) console.log(JSON.stringify({ ...figures, problems }));
    process.exitCode = problems.length > 0 ? 1 : 0;
  } catch (error) {
    // What fails because its database is being taken away under it is of no interest.
    if (!interrupted) throw error;
  } finally {
    await (interrupted ?? undoAll());
  }
}
