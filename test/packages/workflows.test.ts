import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string | object;
  readonly if?: string;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly env?: object;
    readonly with?: object;
  }[];
}

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, '.github', 'workflows');
const files = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { ...(parse(text) as { permissions?: object; jobs: Readonly<Record<string, Job>> }), name, text };
});
const jobs = files.flatMap(({ name, jobs }) =>
  Object.entries(jobs).map(([job, what]) => ({ ...what, job: `${name} ${job}` })),
);

test('there are workflows', () => {
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['ci.yml', 'release.yml']));
});

test.each(files)('$name names every action by its commit, with the version beside it', ({ text }) => {
  const uses = [...text.matchAll(/uses: (.+)$/gm)].map(([, action]) => action);
  expect(uses.length).toBeGreaterThan(0);
  for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test.each(files)('$name may only read, but for the job that releases', ({ permissions }) => {
  expect(permissions).toEqual({ contents: 'read' });
});

test('two jobs may do more than read: one publishes packages, one pages; neither runs for a pull request', () => {
  const trusted = jobs.filter(({ permissions }) => permissions !== undefined);
  expect(Object.fromEntries(trusted.map(({ job, permissions }) => [job, permissions]))).toEqual({
    'release.yml release': { contents: 'write', 'pull-requests': 'write', 'id-token': 'write' },
    'reference.yml publish': { pages: 'write', 'id-token': 'write' },
  });
  const [pages, release] = trusted;
  // The secret of the registry belongs to this environment, so that no other job can ask for it.
  expect(release?.environment).toBe('npm');
  expect(parse(files.find(({ name }) => name === 'release.yml')?.text ?? '')).toMatchObject({
    on: { push: { branches: ['main'] } },
  });
  expect(pages?.if).toContain("github.ref == 'refs/heads/main'");
  // What writes the pages runs no code of ours.
  expect(pages?.steps.filter(({ run }) => run !== undefined)).toEqual([]);
});

test('secrets reach the job that releases, and no other', () => {
  const withSecrets = jobs.filter((job) => JSON.stringify(job).includes('secrets.')).map(({ job }) => job);
  expect(withSecrets).toEqual(['release.yml release']);
});

test('no job runs on for ever, and no checkout but that of the release leaves credentials behind', () => {
  for (const { job, 'timeout-minutes': limit = Infinity } of jobs) expect(limit, job).toBeLessThanOrEqual(60);
  const leaving = jobs.filter(({ steps }) =>
    steps.some(
      ({ uses, with: settings }) =>
        uses?.startsWith('actions/checkout@') && !('persist-credentials' in (settings ?? {})),
    ),
  );
  expect(leaving.map(({ job }) => job)).toEqual(['release.yml release']);
});

test('what they run is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const run = [
    ...files
      .map(({ text }) => text)
      .join('\n')
      .matchAll(/npm run ([\w:]+)/g),
  ].map(([, name]) => name);
  expect(run.length).toBeGreaterThan(4);
  for (const name of run) expect(Object.keys(scripts)).toContain(name);
});
