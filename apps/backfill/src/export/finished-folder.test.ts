import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fillFolder, leftovers } from './finished-folder.js';

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'darkhorses-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a folder has its name only when it is whole', async () => {
  const home = temporary();
  const result = await fillFolder(join(home, 'deeper', 'one'), (partial) => {
    writeFileSync(join(partial, 'a'), 'a');
    expect(readdirSync(join(home, 'deeper'))).toEqual([expect.stringMatching(/^one\.partial-/)]);
    return Promise.resolve(7);
  });
  expect(result).toBe(7);
  expect(readdirSync(join(home, 'deeper', 'one'))).toEqual(['a']);
});

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'read-only'],
])('%s: what was written is removed, and what to do is said', async (code, advice) => {
  const home = temporary();
  const work = (partial: string) => {
    writeFileSync(join(partial, 'half'), 'a');
    return Promise.reject(Object.assign(new Error('write'), { code }));
  };
  await expect(fillFolder(join(home, 'one'), work)).rejects.toMatchObject({
    name: 'CommandError',
    message: expect.stringContaining(advice) as string,
  });
  expect(readdirSync(home)).toEqual([]);
});

test('a folder that came to be meanwhile is left as it is', async () => {
  const home = temporary();
  const other = join(home, 'one');
  const work = async () => {
    await fillFolder(other, (partial) => Promise.resolve(writeFileSync(join(partial, 'first'), '')));
  };
  await expect(fillFolder(other, work)).rejects.toThrow('somebody else made it meanwhile');
  expect(readdirSync(home)).toEqual(['one']);
  expect(readdirSync(other)).toEqual(['first']);
});

test('what a crash has left is found', async () => {
  const home = temporary();
  await fillFolder(join(home, 'one.partial-x'), () => Promise.resolve());
  expect(await leftovers(join(home, 'one'))).toEqual([join(home, 'one.partial-x')]);
  expect(await leftovers(join(home, 'nowhere', 'one'))).toEqual([]);
});
