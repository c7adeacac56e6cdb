// What a release would send to npm, without sending it.
//
//   npm run release:dry
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack, published } from './published-packages.mjs';

const folder = mkdtempSync(join(tmpdir(), 'darkhorses-release-'));
try {
  for (const one of published) {
    const { name, version, publishConfig = {} } = one.manifest;
    const { tarball, files } = pack(one, folder);
    const kilobytes = Math.ceil(statSync(tarball).size / 1000);
    const provenance = publishConfig.provenance === true ? 'with provenance' : 'WITHOUT provenance';
    console.log(`${name} ${version}: ${files.length} files, ${kilobytes} kB packed, ${provenance}`);
    for (const [place, count] of countsByFolder(files))
      console.log(`  ${place}${count === null ? '' : `  ${count} files`}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const waiting = readdirSync(join(import.meta.dirname, '..', '.changeset')).filter(
  (name) => name.endsWith('.md') && name !== 'README.md',
);
if (waiting.length > 0) {
  console.log(`Not before their versions are raised: ${waiting.length} changeset(s) wait for \`npm run version\`.`);
}

/** Files at the top by name, folders with how many they hold. */
function countsByFolder(files) {
  const counts = new Map();
  for (const file of files.toSorted()) {
    const [top, ...rest] = file.split('/');
    if (rest.length === 0) counts.set(top, null);
    else counts.set(`${top}/`, (counts.get(`${top}/`) ?? 0) + 1);
  }
  return counts;
}
