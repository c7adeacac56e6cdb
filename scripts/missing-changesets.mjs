// Which published packages changed without a changeset that is large enough. Their users read what changed only there.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { parse } from 'yaml';
import { publishedIn } from './published-packages.mjs';

const steps = ['none', 'patch', 'minor', 'major'];

/**
 * Compares the work tree, uncommitted changes included, with where it left `base`; without a base, each package with its last release.
 *
 * @returns for each package that lacks something: its name, what is `given` and `needed` ('none' to 'major'), and the files that ask for it
 */
export function missingChangesets(root, base) {
  const git = gitIn(root);
  const fork = base === undefined ? undefined : git('merge-base', base, 'HEAD').trim();
  return publishedIn(root).flatMap((one) => {
    const from = fork ?? lastRelease(git, one);
    const changed = changedSince(git, from);
    // The versions were just raised: its changesets have been used up for that.
    if (changed.includes(`packages/${one.name}/CHANGELOG.md`)) return [];
    const asking = changed.filter((path) => stepFor(path, one, git, from) !== 'none');
    const needed = greatest(asking.map((path) => stepFor(path, one, git, from)));
    const waiting =
      fork === undefined ? changesetsIn(root) : changesetsIn(root).filter((path) => changed.includes(path));
    const given = greatest(waiting.map((path) => stepsOf(join(root, path))[one.manifest.name] ?? 'none'));
    return steps.indexOf(given) < steps.indexOf(needed)
      ? [{ name: one.manifest.name, given, needed, files: asking }]
      : [];
  });
}

/** The commit that last raised the version; before the first, nothing. */
function lastRelease(git, { name }) {
  return git('log', '-1', '--format=%H', '--', `packages/${name}/CHANGELOG.md`).trim() || undefined;
}

function changedSince(git, from) {
  const tracked = from === undefined ? git('ls-files') : git('diff', '--name-only', from);
  return [...new Set(`${tracked}\n${git('ls-files', '--others', '--exclude-standard')}`.split('\n').filter(Boolean))];
}

/** A report tells of what users write against: more than a fix. What else is shipped asks for a patch, the rest for nothing. */
function stepFor(path, { name, manifest }, git, from) {
  if (path.startsWith('migrations/') && path.endsWith('.sql')) return name === 'schema' ? 'patch' : 'none';
  if (!path.startsWith(`packages/${name}/`)) return 'none';
  const inside = path.slice(`packages/${name}/`.length);
  if (/^api\/.+\.api\.md$/.test(inside)) return 'minor';
  if (inside === 'package.json')
    return isDeepStrictEqual(shipped(manifest), shipped(manifestAt(git, from, path))) ? 'none' : 'patch';
  return inside === 'tsup.config.ts' || (inside.startsWith('src/') && !inside.endsWith('.test.ts')) ? 'patch' : 'none';
}

/** What of a manifest reaches a user. */
function shipped(manifest) {
  const ours = new Set(['version', 'scripts', 'devDependencies']);
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => !ours.has(key)));
}

function manifestAt(git, from, path) {
  if (from === undefined || git('ls-tree', from, '--', path) === '') return {};
  return JSON.parse(git('show', `${from}:${path}`));
}

function changesetsIn(root) {
  const folder = join(root, '.changeset');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => `.changeset/${name}`);
}

/** The head of a changeset: `'@darkhorses/schema': minor`, a line for each package. */
function stepsOf(file) {
  const [, head = ''] = /^---\n(.*?)^---$/ms.exec(readFileSync(file, 'utf8')) ?? [];
  return parse(head) ?? {};
}

function greatest(some) {
  return steps[Math.max(0, ...some.map((step) => steps.indexOf(step)))];
}

function gitIn(root) {
  return (...parameters) => {
    const { status, stdout, stderr, error } = spawnSync('git', parameters, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`git ${parameters.join(' ')} failed: ${error?.message ?? stderr.trim()}`);
    return stdout;
  };
}
