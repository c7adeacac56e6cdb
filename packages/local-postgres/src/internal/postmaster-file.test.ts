import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { serverState } from './postmaster-file.js';

// A number above any that Linux gives: nothing can be read of it, as of a process that a sandbox hides.
const hidden = 2 ** 22 + 1;
const sees = vi.hoisted(() => ({ exists: true, mayBeToldToStop: true }));
vi.mock(import('./process.js'), async (load) => ({
  ...(await load()),
  exists: () => sees.exists,
  mayBeToldToStop: () => sees.mayBeToldToStop,
}));

const folder = mkdtempSync(join(tmpdir(), 'darkhorses-postmaster-'));
afterAll(() => rmSync(folder, { recursive: true }));
const lines = [hidden, folder, 1_700_000_000, 5432, join(folder, 'socket'), '', '', 'ready   '];
writeFileSync(join(folder, 'postmaster.pid'), `${lines.join('\n')}\n`);

test.runIf(process.platform === 'linux')(
  'a process of ours that is there and shows nothing of itself is taken for the server',
  () => {
    Object.assign(sees, { exists: true, mayBeToldToStop: true });
    expect(serverState(folder)).toEqual({ state: 'ready', pid: hidden, port: 5432, socket: join(folder, 'socket') });
  },
);

test.runIf(process.platform === 'linux')('one of somebody else is not, nor one that is gone', () => {
  const absent = { state: 'absent', stale: { pid: hidden, socket: join(folder, 'socket') } };
  Object.assign(sees, { exists: true, mayBeToldToStop: false });
  expect(serverState(folder)).toEqual(absent);
  Object.assign(sees, { exists: false, mayBeToldToStop: false });
  expect(serverState(folder)).toEqual(absent);
});
