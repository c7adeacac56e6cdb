import { homedir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { readSettings, requireAccount } from './settings.js';
import { SettingsError } from './settings-error.js';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readSettings(environment, '/srv');
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
};

test('an empty environment gives the defaults', () => {
  expect(readSettings({}, '/srv')).toEqual({
    racingApi: {
      username: undefined,
      password: undefined,
      baseUrl: 'https://api.theracingapi.com',
      maxRequestsPerSecond: 2,
    },
    databaseUrl: undefined,
    home: '/srv/.darkhorses',
    logLevel: 'info',
    scheduler: { host: '127.0.0.1', port: 4050, token: undefined, webhook: undefined, heartbeat: undefined },
  });
});

test('what the scheduler shows and tells is set by the environment', () => {
  const { scheduler } = readSettings({
    SCHEDULER_HOST: '0.0.0.0',
    SCHEDULER_PORT: 'off',
    SCHEDULER_TOKEN: 'sixteen letters!',
    ALERT_WEBHOOK_URL: 'https://hooks.example/T0/secret-path',
    HEARTBEAT_URL: 'http://127.0.0.1:9/beat',
  });
  expect(scheduler).toMatchObject({ host: '0.0.0.0', port: null });
  expect(scheduler.token?.reveal()).toBe('sixteen letters!');
  expect(scheduler.webhook?.url.reveal()).toBe('https://hooks.example/T0/secret-path');
  expect(JSON.stringify(scheduler)).not.toMatch(/sixteen|secret-path|127\.0\.0\.1:9/);
});

test('what the scheduler could not keep to is refused, and no secret is shown', () => {
  const faults = faultsOf({
    SCHEDULER_PORT: '70000',
    SCHEDULER_TOKEN: 'short-one',
    ALERT_WEBHOOK_URL: 'http://hooks.example/secret-path',
    ALERT_WEBHOOK_SECRET: 'tiny-secret',
    HEARTBEAT_URL: 'https://ada:secret@beat.example',
  });
  expect(faults).toHaveLength(5);
  expect(faults[0]).toBe('SCHEDULER_PORT "70000" is no port. Expected, for example: SCHEDULER_PORT=4050');
  expect(faults.join()).not.toMatch(/short-one|secret-path|tiny-secret|ada:secret/);
});

test('what is set is read, and secrets are kept', () => {
  const settings = readSettings(
    {
      RACING_API_USERNAME: 'ada',
      RACING_API_PASSWORD: 'correct horse',
      RACING_API_BASE_URL: 'http://127.0.0.1:4010',
      RACING_API_MAX_RPS: '0.5',
      DATABASE_URL: 'postgres://ada:p%40ss@db.example:5432/racing',
      DARKHORSES_HOME: '/data',
      LOG_LEVEL: 'debug',
    },
    '/srv',
  );
  expect(settings.racingApi.password?.reveal()).toBe('correct horse');
  expect(settings.databaseUrl?.reveal()).toBe('postgres://ada:p%40ss@db.example:5432/racing');
  expect(settings).toMatchObject({ home: '/data', logLevel: 'debug', racingApi: { maxRequestsPerSecond: 0.5 } });
  expect(JSON.stringify(settings)).not.toMatch(/horse"|p%40ss|"ada"/);
});

test('an empty line sets nothing, a tilde is the home, `unlimited` is no limit', () => {
  const settings = readSettings({
    RACING_API_USERNAME: ' ',
    DARKHORSES_HOME: '~/racing',
    RACING_API_MAX_RPS: 'unlimited',
  });
  expect(settings.racingApi.username).toBeUndefined();
  expect(settings.home).toBe(`${homedir()}/racing`);
  expect(settings.racingApi.maxRequestsPerSecond).toBe(Infinity);
});

test('every variable at fault is named at once, with its value and a valid one', () => {
  expect(faultsOf({ RACING_API_MAX_RPS: 'fast', LOG_LEVEL: 'loud', RACING_API_BASE_URL: 'nowhere' })).toEqual([
    'RACING_API_BASE_URL "nowhere" is not an address. Expected, for example: RACING_API_BASE_URL=https://api.theracingapi.com',
    'RACING_API_MAX_RPS "fast" is not a number above 0. Expected, for example: RACING_API_MAX_RPS=2',
    'LOG_LEVEL "loud" is none of trace, debug, info, warn, error, fatal, silent. Expected, for example: LOG_LEVEL=info',
  ]);
});

test.each([
  ['mysql://u:hunter2@h/d', 'does not begin with postgres://'],
  ['https://abc.supabase.co/hunter2', 'is a web address'],
  ['postgres://postgres:[YOUR-PASSWORD]@h:5432/hunter2', 'still says [YOUR-PASSWORD]'],
  ['postgres://u:hunter2@/#@h:x/d', 'cannot be read'],
])('DATABASE_URL %s is refused, and not repeated', (url, reason) => {
  const [fault = ''] = faultsOf({ DATABASE_URL: url });
  expect(fault).toContain(`DATABASE_URL ${reason}`);
  expect(fault).not.toContain('hunter2');
});

test.each([
  ['http://api.example.com', false],
  ['ftp://api.example.com', false],
  ['https://ada@api.example.com', false],
  ['https://api.example.com', true],
  ['http://localhost:4010', true],
  ['http://[::1]:4010', true],
  ['http://simulator:4010', true],
  ['http://host.docker.internal:4010', true],
  ['http://evil.example.com.internal.example', false],
])('the address %s of the API is taken: %s', (address, isTaken) => {
  expect(faultsOf({ RACING_API_BASE_URL: address })).toHaveLength(isTaken ? 0 : 1);
});

describe('the variables of Supabase', () => {
  const url = 'https://abcdefghij.supabase.co';

  test('are refused with what to set instead', () => {
    const [fault = ''] = faultsOf({ SUPABASE_URL: url, SUPABASE_SERVICE_KEY: 'eyJhbGciOi' });
    expect(fault).toMatch(/SUPABASE_URL and SUPABASE_SERVICE_KEY belong to Supabase's web API.*Session pooler/);
    expect(fault).toContain('DATABASE_URL=postgres://postgres.abcdefghij:PASSWORD@HOST:5432/postgres');
    expect(fault).not.toContain('eyJhbGciOi');
    expect(faultsOf({ SUPABASE_URL: url })).toHaveLength(1);
  });

  test('may stand beside a connection string', () => {
    expect(
      faultsOf({ SUPABASE_URL: url, DATABASE_URL: 'postgres://postgres.abc:pw@pooler.example:6543/postgres' }),
    ).toEqual([]);
  });
});

test('a command that needs the account says what is missing of it', () => {
  const settings = readSettings({ RACING_API_USERNAME: 'ada' });
  expect(() => requireAccount(settings)).toThrow(/^RACING_API_PASSWORD is not set.*\n.*npm run demo$/);
  const whole = readSettings({ RACING_API_USERNAME: 'ada', RACING_API_PASSWORD: 'pw-of-ada' });
  expect(requireAccount(whole).password.reveal()).toBe('pw-of-ada');
});
