import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { variables } from '../packages/command/src/settings/variables.js';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const yaml = (path: string): unknown => parse(read(path), { merge: true });

/** Set for other programs: Postgres, Node. */
const foreign = new Set([
  'POSTGRES_USER',
  'POSTGRES_PASSWORD',
  'POSTGRES_DB',
  'NODE_ENV',
  'CI',
  'DO_NOT_TRACK',
  'TURBO_TELEMETRY_DISABLED',
]);
const isKnown = (name: string): boolean => name in variables || foreign.has(name);

interface Service {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly logging?: { readonly options?: Readonly<Record<string, string>> };
}
const compose = yaml('compose.yaml') as { services: Record<string, Service>; volumes: Record<string, unknown> };
const render = yaml('render.yaml') as {
  services: {
    type: string;
    dockerCommand: string;
    preDeployCommand: string;
    dockerfilePath: string;
    envVars: Named[];
  }[];
  databases: { name: string }[];
};
interface Named {
  readonly key: string;
  readonly fromDatabase?: { readonly name: string };
}
const unit = read('deploy/darkhorses-scheduler.service');
const dockerfile = read('Dockerfile');

/** Which app a command of the image is. */
const commandsOfImage = new Map(
  [...dockerfile.matchAll(/ln -s \/app\/apps\/(\w+)\/dist\/cli\.js \/usr\/local\/bin\/(\w+)/g)].map(
    ([, app = '', command = '']) => [command, app],
  ),
);

/** The command lines that the files start. */
const commands: [file: string, words: readonly string[]][] = [
  ...Object.values(compose.services).flatMap(({ command }) =>
    command ? [['compose.yaml', command] as [string, readonly string[]]] : [],
  ),
  ...render.services.flatMap(({ dockerCommand, preDeployCommand }) =>
    [dockerCommand, preDeployCommand].map((line): [string, readonly string[]] => ['render.yaml', line.split(' ')]),
  ),
  ['the unit', /^ExecStart=\/usr\/bin\/env node apps\/(\w+)\/dist\/cli\.js (.+)$/m.exec(unit)?.slice(1) ?? []],
  ['Dockerfile', parse(/^CMD (\[.+\])$/m.exec(dockerfile)?.[1] ?? '') as string[]],
];

describe('what the deployment files start', () => {
  test('the image has a command for every app but the demo', () => {
    const apps = readdirSync(join(root, 'apps')).filter((app) => app !== 'demo');
    expect([...commandsOfImage.values()].toSorted()).toEqual(apps.toSorted());
  });

  test.each(commands)('%s: %s', (_, [command = '', name = '', ...flags]) => {
    const app = commandsOfImage.get(command) ?? '';
    const source = read(`apps/${app}/src/commands/${name}.ts`);
    expect(source).toContain(`new Command('${name}')`);
    for (const flag of flags) expect(source).toContain(`'${flag}`);
  });

  test('is something in every file', () => {
    expect(new Set(commands.map(([file]) => file)).size).toBe(4);
  });
});

describe('the variables that they set', () => {
  const set: [string, string[]][] = [
    ['compose.yaml', Object.values(compose.services).flatMap(({ environment }) => Object.keys(environment ?? {}))],
    [
      'compose.yaml, of its surroundings',
      [...read('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name),
    ],
    ['render.yaml', render.services.flatMap(({ envVars }) => envVars.map(({ key }) => key))],
    ['the unit', [...unit.matchAll(/^Environment=(.+)$/gm)].flatMap(([, pairs = '']) => pairs.split(' ').map(nameOf))],
    ['Dockerfile', [...dockerfile.matchAll(/^ENV (.+)$/gm)].flatMap(([, pairs = '']) => pairs.split(' ').map(nameOf))],
  ];

  test.each(set)('%s: every one is read', (_, names) => {
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !isKnown(name))).toEqual([]);
  });

  test.each([
    ['compose.yaml', Object.entries(compose.services.scheduler?.environment ?? {})],
    ['compose.yaml, a worker', Object.entries(compose.services.worker?.environment ?? {})],
  ])('%s: what is reached from outside has a token', (_, environment) => {
    const given = new Map(environment);
    expect(given.get('SCHEDULER_HOST') === '127.0.0.1' || given.has('SCHEDULER_TOKEN')).toBe(true);
    expect(given.get('DATABASE_URL')).toMatch(/^postgres:\/\//);
  });
});

describe('what they lean on is there', () => {
  test('the services, volumes and databases that compose.yaml and render.yaml name', () => {
    const services = Object.keys(compose.services);
    for (const { depends_on: needed = {}, volumes = [] } of Object.values(compose.services)) {
      expect(services).toEqual(expect.arrayContaining(Object.keys(needed)));
      expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(volumes.map((one) => one.split(':')[0])));
    }
    const databases = render.databases.map(({ name }) => name);
    const wanted = render.services.flatMap(({ envVars }) =>
      envVars.flatMap(({ fromDatabase }) => fromDatabase?.name ?? []),
    );
    expect(databases).toEqual(expect.arrayContaining(wanted));
    for (const { dockerfilePath } of render.services) expect(existsSync(join(root, dockerfilePath))).toBe(true);
  });

  test('nothing but this machine reaches a port', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
    expect(ports).toEqual([`127.0.0.1:4050:${variables.SCHEDULER_PORT.default}`]);
  });

  test('the image is built with the package manager of the repository, and does not run as root', () => {
    const { packageManager } = JSON.parse(read('package.json')) as { packageManager: string };
    const used = [...dockerfile.matchAll(/pnpm@[\d.]+/g)].map(([name]) => name);
    expect(new Set(used)).toEqual(new Set([packageManager]));
    expect(dockerfile).toMatch(/^USER node$/m);
    for (const [, name = ''] of dockerfile.matchAll(/@darkhorses\/([a-z]+)/g))
      expect(existsSync(join(root, 'apps', name))).toBe(true);
  });

  test('no secret gets into the image', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', '.env.*', '.git', '**/node_modules']),
    );
  });
});

test('each waits twice as long as the daemon gives runs at hand to end', () => {
  const [, drain = ''] = /'--drain <time>'.* ([\d_]+)\)$/m.exec(read('apps/scheduler/src/commands/start.ts')) ?? [];
  const seconds = Number(drain.replaceAll('_', '')) / 1000;
  const waits = [
    ...[...read('compose.yaml').matchAll(/stop_grace_period: (\d+)s/g)].map(([, wait]) => wait),
    /^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1],
    /maxShutdownDelaySeconds: (\d+)/.exec(read('render.yaml'))?.[1],
  ].map(Number);
  expect(seconds).toBeGreaterThan(0);
  expect(waits).toHaveLength(4);
  for (const wait of waits) expect(wait).toBeGreaterThan(2 * seconds);
});

test('compose keeps a bounded log of every service that runs on', () => {
  const services = Object.entries(compose.services);
  expect(services.filter(([, { logging }]) => logging?.options?.['max-size'] === undefined)).toEqual([]);
});

function nameOf(pair: string): string {
  return pair.split('=')[0] ?? '';
}
