// What npm would receive of a package, held against what its users need of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from './published-packages.mjs';
import { run } from './run.mjs';

/** Packs a package and reads the tarball: by our own rules, then by the two tools that know what goes wrong in `exports`. */
export function checkPacked(one) {
  const folder = mkdtempSync(join(tmpdir(), 'darkhorses-pack-'));
  try {
    const { tarball, files, manifest } = pack(one, folder);
    const problems = [...problemsOfManifest(manifest), ...problemsOfFiles(files, manifest)];
    if (problems.length > 0) return { ok: false, output: problems.join('\n') };
    const lint = run('publint', ['run', tarball, '--strict'], folder);
    if (!lint.ok) return lint;
    return run('attw', [tarball, '--profile', isDual(manifest) ? 'node16' : 'esm-only'], folder);
  } catch (error) {
    return { ok: false, output: error.message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What npm shows of a package, what runtimes and bundlers go by, and what its provenance is checked against. */
export function problemsOfManifest(manifest) {
  const { publishConfig: { provenance, access } = {}, repository, bugs, keywords = [], dependencies = {} } = manifest;
  const needed = ['description', 'homepage', 'license', 'engines', 'exports', 'files'];
  return [
    ...needed.filter((key) => manifest[key] === undefined).map((key) => `package.json lacks ${key}.`),
    ...(keywords.length < 5 ? ['package.json has fewer than five keywords: nobody will find it.'] : []),
    ...(manifest.sideEffects === false
      ? []
      : ['package.json must say sideEffects: false, or bundlers keep all of it.']),
    ...(repository?.url && repository.directory ? [] : ['package.json lacks repository with url and directory.']),
    ...(bugs?.url ? [] : ['package.json lacks bugs with a url.']),
    ...(provenance === true && access === 'public' ? [] : ['publishConfig must ask for provenance and public access.']),
    ...Object.entries(dependencies)
      .filter(([, range]) => /^(?:workspace|catalog|link|file):/.test(range))
      .map(([name, range]) => `The dependency ${name} is packed as ${range}, which npm does not know.`),
    ...(JSON.stringify(manifest.exports ?? {}).includes('/src/')
      ? ['exports lead to source, which is not packed.']
      : []),
  ];
}

/** Nothing that only we need, everything that `exports` names, and maps that show the source without it being shipped. */
export function problemsOfFiles(files, manifest) {
  const paths = [...files.keys()];
  const named = JSON.stringify(manifest.exports ?? {}).match(/(?<=")\.\/[^"]+\.\w+(?=")/g) ?? [];
  return [
    ...['README.md', 'LICENSE'].filter((name) => !files.has(name)).map((name) => `The package lacks ${name}.`),
    ...named.filter((path) => !files.has(path.slice(2))).map((path) => `exports names ${path}, which is not packed.`),
    ...paths
      .filter((path) => /\.test\.|^test\/|^src\/|_snapshot\.json$|\.tsbuildinfo$/.test(path))
      .map((path) => `${path} must not be packed.`),
    ...paths
      .filter((path) => /\.[cm]?js$/.test(path) && !hasSources(files.get(`${path}.map`)))
      .map((path) => `${path} has no source map that holds its sources.`),
  ];
}

function hasSources(map) {
  if (map === undefined) return false;
  const { sources, sourcesContent = [] } = JSON.parse(map.toString('utf8'));
  return sources.length > 0 && sources.every((_, index) => typeof sourcesContent[index] === 'string');
}

function isDual(manifest) {
  return JSON.stringify(manifest.exports).includes('.cjs');
}
