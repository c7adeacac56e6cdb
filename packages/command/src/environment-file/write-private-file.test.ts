import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { writePrivateFile } from './write-private-file.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'darkhorses-private-'));
  path = join(folder, '.env');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});
const rightsOf = (file: string) => statSync(file).mode & 0o777;

test.skipIf(process.platform === 'win32')('only its owner may read it, whatever could be read there before', () => {
  writePrivateFile(path, 'A=1\n');
  expect(rightsOf(path)).toBe(0o600);
  chmodSync(path, 0o644);
  writePrivateFile(path, 'A=2\n');
  expect(rightsOf(path)).toBe(0o600);
  expect(readFileSync(path, 'utf8')).toBe('A=2\n');
  expect(readdirSync(folder)).toEqual(['.env']);
});

test.skipIf(process.platform === 'win32')('a link stays a link', () => {
  writeFileSync(join(folder, 'real'), 'A=1\n');
  symlinkSync(join(folder, 'real'), path);
  writePrivateFile(path, 'A=2\n');
  expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('A=2\n');
  expect(readdirSync(folder).toSorted()).toEqual(['.env', 'real']);
});

test('where it cannot be written, what stood there stands, and nothing is left beside it', () => {
  mkdirSync(path);
  expect(() => writePrivateFile(path, 'A=1\n')).toThrow(/\.env cannot be written: .*--file/);
  expect(readdirSync(folder)).toEqual(['.env']);
  expect(() => writePrivateFile(join(folder, 'absent', '.env'), 'A=1\n')).toThrow('cannot be written');
});
