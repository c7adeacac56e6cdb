// What the next release would send to npm, without sending or changing anything: the waiting changesets are carried out on a copy.
//
//   npm run release:dry
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyRepository } from './copy-repository.mjs';
import { pack, publishedIn } from './published-packages.mjs';
import { run } from './run.mjs';

const root = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'darkhorses-release-'));
try {
  const copy = join(work, 'copy');
  copyRepository(root, copy);
  const before = new Map(publishedIn(copy).map(({ manifest }) => [manifest.name, manifest.version]));
  const versioned = run('changeset', ['version'], copy);
  if (!versioned.ok) throw new Error(`\`changeset version\` failed.\n${versioned.output}`);
  for (const one of publishedIn(copy)) show(one, before.get(one.manifest.name));
} finally {
  rmSync(work, { recursive: true, force: true });
}

function show(one, before) {
  const { name, version, publishConfig = {} } = one.manifest;
  const provenance = publishConfig.provenance === true ? 'with provenance' : 'WITHOUT provenance';
  console.log(
    version === before ? `${name} ${version}: nothing new` : `${name} ${before} -> ${version}, ${provenance}`,
  );
  const { tarball, files, manifest } = pack(one, work);
  const unpacked = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const size = `${kilobytes(statSync(tarball).size)} packed, ${kilobytes(unpacked)} unpacked`;
  console.log(`  ${files.size} files, ${size}`);
  for (const [place, count] of countsByFolder([...files.keys()]))
    console.log(`    ${place}${count === null ? '' : `  ${count} files`}`);
  const needs = Object.entries(manifest.dependencies ?? {}).map(([needed, range]) => `${needed} ${range}`);
  console.log(`  needs ${needs.join(', ')}`);
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

function kilobytes(bytes) {
  return `${Math.ceil(bytes / 1000)} kB`;
}
