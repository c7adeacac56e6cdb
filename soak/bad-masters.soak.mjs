// Damaged courses, regions and horse profiles, down to their bytes, into a database: each is stored, kept aside, or refused with a reason
import { formatCount, renderTable } from '../packages/command/dist/index.js';
import { createRacingApi } from '../packages/racing-api/dist/index.js';
import { createWorld } from '../packages/simulator/dist/index.js';
import { benchmark } from '../bench/support/benchmark.mjs';
import { openServer, openUntilTheEnd } from '../bench/support/databases.mjs';
import { addDays } from '../bench/support/days.mjs';
import { numbersFrom } from '../bench/support/seeded-numbers.mjs';
import { tryDamagedLists } from './support/damaged-lists.mjs';
import { tryDamagedProfiles } from './support/damaged-profiles.mjs';
import { tryMasterCommands } from './support/master-commands.mjs';
import { startMastersApi } from './support/masters-api.mjs';
import { fingerprintOfPrototypes } from './support/prototypes.mjs';

const described = {
  inputs: { default: 1000, about: 'how many damaged answers: half of them lists, half of them profiles' },
  commands: { default: 40, about: 'how many command lines meet damaged answers' },
  seed: { default: 1, about: 'seed of the world and of the damage' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const world = createWorld({ seed: flags.seed });
  const masters = await startMastersApi({ world, afterwards });
  const random = numbersFrom(flags.seed);
  const horses = horsesOf(world, Math.ceil(flags.inputs / 2));
  const prototypes = fingerprintOfPrototypes();
  const given = {
    random,
    server: masters,
    api: createRacingApi({
      baseUrl: masters.url,
      username: masters.username,
      password: masters.password,
      maxRequestsPerSecond: Infinity,
      retry: { retries: 0 },
    }),
    afterEach: () => (fingerprintOfPrototypes() === prototypes ? [] : ['a prototype was changed']),
  };
  const freshDatabase = async () => {
    const url = await server.migrated();
    return { url, sql: openUntilTheEnd(url, { afterwards, max: 4 }).sql };
  };

  const lists = await tryDamagedLists({ ...given, ...(await freshDatabase()), inputs: Math.floor(flags.inputs / 2) });
  const profiled = await freshDatabase();
  const profiles = await tryDamagedProfiles({ ...given, ...profiled, horses });
  const commands = await tryMasterCommands({
    ...(await freshDatabase()),
    world,
    random,
    horses,
    afterwards,
    count: flags.commands,
    full: profiled,
  });
  const trials = { lists, profiles, 'command lines': commands };
  console.log(
    renderTable({
      columns: ['damaged', 'what came of them'],
      rows: Object.entries(trials).map(([name, { outcomes }]) => [name, inOrder(outcomes)]),
    }),
  );
  console.log(`\n${formatCount(flags.inputs)} damaged answers, and ${formatCount(flags.commands)} command lines.`);
  const outcomes = Object.fromEntries(Object.entries(trials).map(([name, trial]) => [name, trial.outcomes]));
  const problems = Object.values(trials).flatMap((trial) => trial.problems);
  return { figures: { soak: 'bad-masters', inputs: flags.inputs, outcomes }, problems };
});

/** So many horses that have run. */
function horsesOf(world, count) {
  const horses = new Set();
  for (let day = '2024-06-01'; horses.size < count; day = addDays(day, 1)) {
    const races = world.results(day, new Date(`${addDays(day, 30)}T12:00:00Z`));
    for (const { runners } of races) for (const { horse_id: horse } of runners) horses.add(horse);
  }
  return [...horses].slice(0, count);
}

function inOrder(outcomes) {
  const ordered = Object.entries(outcomes).toSorted(([, a], [, b]) => b - a);
  return ordered.map(([outcome, count]) => `${formatCount(count)} ${outcome}`).join(', ');
}
