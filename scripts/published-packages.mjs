// The packages that npm gets, and what it would get of each.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { filesOf } from './tarball.mjs';

/** Folder and manifest of every package of a repository that is not private. */
export function publishedIn(root) {
  return readdirSync(join(root, 'packages'))
    .map((name) => ({ name, folder: join(root, 'packages', name) }))
    .filter(({ folder }) => existsSync(join(folder, 'package.json')))
    .map(({ name, folder }) => ({
      name,
      folder,
      manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    }))
    .filter(({ manifest }) => manifest.private !== true);
}

/** Packs a package as pnpm would for npm: workspace and catalog versions written out, `publishConfig` applied. */
export function pack({ folder }, destination) {
  const { ok, stdout, output } = run('pnpm', ['pack', '--json', '--pack-destination', destination], folder);
  if (!ok) throw new Error(`pnpm pack failed in ${folder}.\n${output}`);
  const tarball = JSON.parse(stdout).filename;
  const files = filesOf(tarball);
  return { tarball, files, manifest: JSON.parse(files.get('package.json').toString('utf8')) };
}
