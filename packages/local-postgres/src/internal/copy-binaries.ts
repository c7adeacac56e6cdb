import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';

/** Copies the binaries below `into` so that every user of the machine can run them. A copy that is there is used again. */
export function copyBinaries(binaries: Binaries, into: string): { copy: Binaries; isNew: boolean } {
  const folder = join(into, `postgres-${binaries.version}-${process.platform}-${process.arch}`);
  const isNew = !existsSync(folder);
  if (isNew) {
    const halfMade = `${folder}.${process.pid}`;
    rmSync(halfMade, { recursive: true, force: true });
    copyReadable(binaries.folder, halfMade);
    try {
      renameSync(halfMade, folder);
    } catch (error) {
      rmSync(halfMade, { recursive: true, force: true });
      // Another process was quicker; its copy is as good.
      if (!existsSync(folder)) throw error;
    }
  }
  return { copy: { ...binaries, folder }, isNew };
}

// By hand, since a copy that keeps modes keeps those of a strict umask too.
function copyReadable(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyReadable(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!entry.name.endsWith('.a')) {
      copyFileSync(source, target);
      chmodSync(target, statSync(source).mode & 0o100 ? 0o755 : 0o644);
    }
  }
}
