import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const block = 512;

/** The files of an npm tarball by their path in the package. npm and pnpm write the plain format: short paths, regular files. */
export function filesOf(tarball) {
  const archive = gunzipSync(readFileSync(tarball));
  const files = new Map();
  for (let at = 0; archive[at] !== 0 && at < archive.length;) {
    const text = (from, to) => archive.toString('utf8', at + from, at + to).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 136), 8);
    const path = [text(345, 500), text(0, 100)].filter(Boolean).join('/');
    files.set(path.replace(/^package\//, ''), archive.subarray(at + block, at + block + size));
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}
