// `backfill masters`, `backfill enrich` and `backfill replay`, where the API answers with damaged lists and profiles.
import { startBackfill } from '../../bench/support/backfill.mjs';
import { damagedBytes } from './damaged-bytes.mjs';
import { enterHorses } from './damaged-profiles.mjs';
import { damaged } from './damage.mjs';
import { paths, profilePath, startMastersApi } from './masters-api.mjs';

// They wait more than they work: an answer that is no JSON is asked for again, with growing waits.
const atOnce = 5;
const horsesOfCommand = 20;

/**
 * Runs command lines, each against an API of its own, and at the end `masters` and `replay` on what is whole again.
 *
 * @returns `outcomes` by exit code, and `problems`: an exit code that is none of ours, a stack, an error of a mile or of no word
 */
export async function tryMasterCommands({ url, sql, world, random, horses, afterwards, count, full }) {
  const [outcomes, problems] = [{}, []];
  await enterHorses(sql, horses);
  const judge = (said, { code, stdout, stderr }) => {
    const outcome = `${said.split(' ')[0]}: ${code}`;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const complain = (complaint) => problems.push(`${said} ${complaint}: ${(stderr + stdout).slice(-400)}`);
    if (![0, 1].includes(code)) complain(`ended with ${code}`);
    if (/^ {4}at .*[/\\]/m.test(stderr)) complain('showed a stack');
    if (code !== 0 && (stderr + stdout).trim().length < 40) complain('ended without a word of use');
    if (stderr.length + stdout.length > 10_000) complain(`wrote ${stderr.length + stdout.length} characters`);
  };
  const run = (words, server, databaseUrl = url) => {
    const backfill = startBackfill(words, { simulator: server, databaseUrl, maxRps: 'unlimited' });
    afterwards(() => backfill.kill());
    return backfill.ended;
  };

  for (let number = 0; number < count; number += atOnce) {
    const lines = Array.from({ length: Math.min(atOnce, count - number) }, async (_, index) => {
      const server = await startMastersApi({ world, afterwards });
      if (index === 0) {
        harmProfiles({ server, random, horses });
        return judge('enrich', await run(['enrich', '--max', String(horsesOfCommand)], server));
      }
      const dataset = index % 2 ? 'courses' : 'regions';
      const { how, body } = damagedBytes(server.whole(paths[dataset]), random, number + index);
      server.harmed.set(paths[dataset], body);
      return judge(`masters (${dataset} with ${how})`, await run(['masters'], server));
    });
    await Promise.all(lines);
  }
  const whole = await startMastersApi({ world, afterwards });
  for (const words of [['masters'], ['replay']]) {
    const { code, stderr } = await run(words, whole, full.url);
    if (code !== 0) problems.push(`${words} after all the damage ended with ${code}: ${stderr.slice(0, 400)}`);
  }
  return { outcomes, problems };
}

/** Damage that leaves JSON: of what is none one horse would wait long enough for a trial. */
function harmProfiles({ server, random, horses }) {
  for (const horse of horses) {
    const path = profilePath(horse);
    server.harmed.set(path, JSON.stringify(damaged(server.whole(path), random, { most: 4 })));
  }
}
