import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack, publishedIn } from '../../scripts/published-packages.mjs';
import { run } from '../../scripts/run.mjs';

const root = join(import.meta.dirname, '..', '..');

/** What a user gets: a folder far from this repository, with the packed packages installed by npm and the consumers beside them. */
export function installPacked(folder) {
  const tarballs = publishedIn(root).map((one) => pack(one, folder).tarball);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  must(run('npm', ['install', ...quietly, ...tarballs], folder, npmAlone()));
  cpSync(join(import.meta.dirname, 'consumers'), folder, { recursive: true });
}

/** Installs what is not ours in a folder of its own, or tells why it cannot be had. */
export function installTool(folder, specifier) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  return run('npm', ['install', ...quietly, specifier], folder, npmAlone());
}

const quietly = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];

/** npm as on a machine of its own: what the npm that runs us was told about this repository would reach it as settings. */
function npmAlone() {
  const ours = /^npm_(config_(?!registry|userconfig|cafile|ca$|cache|.*proxy)|package_|lifecycle_|command)/i;
  return Object.fromEntries(
    Object.keys(process.env)
      .filter((name) => ours.test(name))
      .map((name) => [name, undefined]),
  );
}

function must({ ok, output }) {
  if (!ok) throw new Error(output);
}
