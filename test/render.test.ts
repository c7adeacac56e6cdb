import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { variables } from '../packages/command/src/settings/variables.js';

// Render reads render.yaml only when somebody applies it. Until then this holds it against what Render documents of blueprints: a
// field or a value that is not written down here fails. It was never tried on Render.

const root = join(import.meta.dirname, '..');

const setByRender = z.union([
  z.strictObject({ key: z.string(), value: z.string() }),
  z.strictObject({ key: z.string(), sync: z.literal(false) }),
  z.strictObject({ key: z.string(), generateValue: z.literal(true) }),
  z.strictObject({
    key: z.string(),
    fromDatabase: z.strictObject({ name: z.string(), property: z.enum(['connectionString', 'host', 'port', 'user']) }),
  }),
]);

const blueprint = z.strictObject({
  services: z.array(
    z.strictObject({
      // A private service listens on a port and is checked by a connection to it: it may have no `healthCheckPath`.
      type: z.literal('pserv'),
      name: z.string().regex(/^[a-z][a-z0-9-]*$/),
      runtime: z.literal('docker'),
      dockerfilePath: z.string(),
      // What is free has no private services, and nothing that is run before a deployment.
      plan: z.enum(['starter', 'standard', 'pro', 'pro plus', 'pro max', 'pro ultra']),
      numInstances: z.int().min(1),
      autoDeployTrigger: z.enum(['commit', 'checksPass', 'off']),
      maxShutdownDelaySeconds: z.int().min(1).max(300),
      preDeployCommand: z.string(),
      dockerCommand: z.string(),
      envVars: z.array(setByRender),
    }),
  ),
  databases: z.array(
    z.strictObject({
      name: z.string(),
      databaseName: z.string(),
      plan: z.string().regex(/^(basic-(256mb|1gb|4gb)|(pro|accelerated)-\d+gb)$/),
      postgresMajorVersion: z.enum(['13', '14', '15', '16', '17', '18']),
      ipAllowList: z.array(z.strictObject({ source: z.string(), description: z.string() })),
    }),
  ),
});

const { services, databases } = blueprint.parse(parse(readFileSync(join(root, 'render.yaml'), 'utf8')));
const [scheduler] = services;
const set = new Map(scheduler?.envVars.map((one) => [one.key, one]));

test('one service and one database, which nothing of the internet reaches', () => {
  expect(services).toHaveLength(1);
  expect(databases).toMatchObject([{ ipAllowList: [] }]);
  expect(existsSync(join(root, scheduler?.dockerfilePath ?? ''))).toBe(true);
});

test('the service listens where Render looks, behind a token that Render makes up', () => {
  expect(set.get('SCHEDULER_HOST')).toMatchObject({ value: '0.0.0.0' });
  expect(set.get('SCHEDULER_PORT')).toMatchObject({ value: variables.SCHEDULER_PORT.default });
  expect(set.get('SCHEDULER_TOKEN')).toMatchObject({ generateValue: true });
});

test('no secret stands in it', () => {
  const secrets = Object.entries(variables).flatMap(([name, { isSecret }]) => (isSecret === true ? [name] : []));
  expect(secrets.length).toBeGreaterThan(2);
  expect(secrets.filter((name) => 'value' in (set.get(name) ?? {}))).toEqual([]);
});

test('each variable is set once, and the database is the one that it makes', () => {
  expect(set.size).toBe(scheduler?.envVars.length);
  expect(set.get('DATABASE_URL')).toMatchObject({
    fromDatabase: { name: databases[0]?.name, property: 'connectionString' },
  });
});
