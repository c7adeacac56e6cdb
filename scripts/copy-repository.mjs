import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishedIn } from './published-packages.mjs';

/**
 * Copies what a release is made from, so that versions can be raised without touching the work tree: manifests, changesets and the
 * built published packages. Links of node_modules are relative, so that the copied packages find each other's copies.
 */
export function copyRepository(root, copy) {
  const place = (path) => {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path), { recursive: true, verbatimSymlinks: true });
  };
  for (const path of ['package.json', 'pnpm-workspace.yaml', 'LICENSE', '.changeset']) place(path);
  for (const group of ['packages', 'apps'])
    for (const name of readdirSync(join(root, group))) {
      const manifest = join(group, name, 'package.json');
      if (existsSync(join(root, manifest))) place(manifest);
    }
  for (const { name, folder, manifest } of publishedIn(root)) {
    if (!existsSync(join(folder, 'dist'))) throw new Error(`${manifest.name} is not built: npm run build`);
    for (const path of [...manifest.files, 'README.md', 'CHANGELOG.md', 'node_modules'])
      if (existsSync(join(folder, path))) place(join('packages', name, path));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
}
