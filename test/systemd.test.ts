import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// The unit, as systemd itself reads and rates it, where it is installed.

const unit = join(import.meta.dirname, '..', 'deploy', 'darkhorses-scheduler.service');
const analyze = (...words: string[]) => spawnSync('systemd-analyze', words, { encoding: 'utf8' });

const [, version = '0'] = /^systemd (\d+)/.exec(analyze('--version').stdout ?? '') ?? [];
/** Since this one it rates a unit that is not installed. */
const ratesFiles = 250;
const where = (isThere: boolean): string => (isThere ? '' : ` (skipped: systemd ${version})`);

test.skipIf(version === '0')(`systemd reads the unit without a complaint${where(version !== '0')}`, () => {
  const { stdout, stderr } = analyze('verify', '--man=no', unit);
  // Other units of the machine, and users that only the real one has, are not our affair.
  expect(`${stdout}${stderr}`.split('\n').filter((line) => line.includes('darkhorses-scheduler.service:'))).toEqual([]);
});

test.skipIf(Number(version) < ratesFiles)(
  `what the unit leaves open is rated 1.5 of 10 at most${where(Number(version) >= ratesFiles)}`,
  () => {
    const { status, stdout } = analyze('security', '--offline=true', '--threshold=15', '--no-pager', unit);
    expect(stdout).toContain('Overall exposure level');
    expect(status, stdout).toBe(0);
  },
);
