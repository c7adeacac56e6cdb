import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../test/processes.js';
import { localPostgresStatus, stopLocalPostgres } from './control.js';
import { startLocalPostgres } from './start.js';

const home = temporaryFolder();
const folder = join(home.path, 'pg');
afterAll(() => home.remove());

const nothing = { state: 'absent', url: undefined, pid: undefined, clients: [], keptRunning: false };

test('where there is no database, nothing runs, and asking makes none', async () => {
  expect(localPostgresStatus(folder)).toEqual(nothing);
  expect(await stopLocalPostgres(folder)).toEqual(nothing);
  expect(existsSync(folder)).toBe(false);
});

test('a server that is kept running stays when the last one leaves, until it is stopped', async () => {
  const first = await startLocalPostgres({ folder, durability: 'fast', keepRunning: true });
  expect(localPostgresStatus(folder)).toMatchObject({
    state: 'ready',
    url: first.url,
    clients: [process.pid],
    keptRunning: true,
  });
  await first.stop();
  expect(localPostgresStatus(folder)).toMatchObject({ state: 'ready', clients: [] });

  const second = await startLocalPostgres({ folder, durability: 'fast' });
  expect(await stopLocalPostgres(folder)).toMatchObject({ state: 'ready', clients: [process.pid], keptRunning: false });
  await second.stop();
  expect(localPostgresStatus(folder)).toEqual(nothing);

  await (await startLocalPostgres({ folder, durability: 'fast', keepRunning: true })).stop();
  expect(await stopLocalPostgres(folder)).toEqual(nothing);
});
