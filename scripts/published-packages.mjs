// The packages that npm gets, and what it would get of each.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = join(import.meta.dirname, '..', 'packages');

/** Folder and manifest of every package that is not private. */
export const published = readdirSync(packages)
  .map((name) => join(packages, name))
  .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) }))
  .filter(({ manifest }) => manifest.private !== true);

/** Packs a package as pnpm would for npm: workspace and catalog versions written out, `publishConfig` applied. */
export function pack({ folder }, destination) {
  const { status, stdout, stderr } = spawnSync('pnpm', ['pack', '--json', '--pack-destination', destination], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`pnpm pack failed in ${folder}.\n${stdout}${stderr}`);
  const { filename, files } = JSON.parse(stdout);
  return { tarball: filename, files: files.map(({ path }) => path) };
}
