// A disk that fills up while days are being written: the run stops and says so, and goes on once there is room
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatBytes } from '../packages/command/dist/index.js';
import { benchmark } from '../bench/support/benchmark.mjs';
import { startOwnServer } from './support/own-server.mjs';
import { differencesOf, stateOf } from './support/state.mjs';
import { backfillOf, loadUndisturbed, rangeFlags, startApi } from './support/undisturbed.mjs';

const MB = 2 ** 20;

const described = {
  ...rangeFlags({ days: 60 }),
  room: { default: 24, about: 'megabytes that are left when the load begins' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const disk = await mountDisk({ afterwards, megabytes: 900 });
  if (!disk) {
    console.log('Not tried: only root may mount a small disk here.');
    return { figures: { soak: 'disk-full', tried: false } };
  }
  // Little log, so that it is the rows that fill the disk.
  const settings = { min_wal_size: '64MB', max_wal_size: '128MB' };
  const server = await startOwnServer({ afterwards, inFolder: disk, settings });
  const simulator = await startApi({ flags, afterwards });
  console.log(`${flags.days} days from ${flags.from}, undisturbed ...`);
  const calm = await loadUndisturbed({ server, simulator, flags, afterwards });
  const databaseUrl = await server.copyOf(calm.emptyUrl);
  const backfill = backfillOf({ databaseUrl, simulator, flags, afterwards });

  const ballast = join(disk, 'ballast');
  const left = () => Number(statfsSync(disk).bavail) * Number(statfsSync(disk).bsize);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, left() - flags.room * MB)));
  console.log(`The same, with ${formatBytes(left())} of room ...`);
  const full = await backfill.run().ended;
  const problems = [];
  if (![1, 3].includes(full.code)) problems.push(`a run whose disk is full ended with ${full.code}`);
  if (!/disk|space/i.test(full.stderr + full.stdout))
    problems.push(`a full disk was not named: ${full.stderr.slice(-500)}`);
  console.log(`It ended with ${full.code}: ${messageOf(full)}`);

  await rm(ballast);
  // A server whose log had no room has stopped itself.
  if (!server.isRunning()) await server.start();
  const again = await backfill.run().ended;
  if (again.code !== 0) problems.push(`with room again the run ended with ${again.code}: ${again.stderr.slice(-500)}`);
  problems.push(...differencesOf(calm.state, await stateOf(backfill.open())));
  console.log(`With room again it ended with ${again.code}.`);
  return { figures: { soak: 'disk-full', tried: true, first: full.code, again: again.code }, problems };
});

function messageOf({ stdout, stderr }) {
  const document = stdout.trim() === '' ? {} : JSON.parse(stdout);
  return document.failure?.message ?? stderr.trim().split('\n').at(-1);
}

/** A small disk in memory, or undefined where there is no right to mount one. */
async function mountDisk({ afterwards, megabytes }) {
  const folder = await mkdtemp(join(tmpdir(), 'darkhorses-disk-'));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  afterwards(() => execFileSync('umount', ['-l', folder]));
  return folder;
}
