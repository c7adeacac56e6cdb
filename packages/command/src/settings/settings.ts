import { homedir } from 'node:os';
import { resolve } from 'node:path';
import * as z from 'zod';
import { Secret } from './secret.js';
import { SettingsError } from './settings-error.js';
import { type Variable, type VariableName, type logLevels, variables } from './variables.js';

export type LogLevel = (typeof logLevels)[number];

/** What the environment says, checked. */
export interface Settings {
  readonly racingApi: {
    /** Absent where the environment has none: not every command asks the API. See `requireAccount`. */
    readonly username: Secret | undefined;
    readonly password: Secret | undefined;
    readonly baseUrl: string;
    /** For the whole account; `Infinity` for no limit, which only a simulator stands. @unit requests a second */
    readonly maxRequestsPerSecond: number;
  };
  /** Absent: the embedded database in `home`. */
  readonly databaseUrl: Secret | undefined;
  /** Absolute path. */
  readonly home: string;
  readonly logLevel: LogLevel;
  /** What the scheduler shows and tells. */
  readonly scheduler: {
    /** Absolute path of a file that changes when and how jobs run. */
    readonly config: string | undefined;
    readonly host: string;
    /** Null: no pages. 0: any that is free. */
    readonly port: number | null;
    readonly token: Secret | undefined;
    readonly webhook: { readonly url: Secret; readonly secret: Secret | undefined } | undefined;
    readonly heartbeat: Secret | undefined;
  };
}

type Given = Partial<Record<VariableName, string>>;

/**
 * Reads and checks the environment, once, at the start of a command. An empty variable counts as absent.
 *
 * @param folder what a relative DARKHORSES_HOME is relative to
 * @throws {SettingsError} that names every variable at fault, says why, and shows a valid value; never a secret one
 * @example
 * readSettings({ RACING_API_MAX_RPS: '4' }, '/srv').racingApi.maxRequestsPerSecond // 4
 */
export function readSettings(environment: NodeJS.ProcessEnv, folder: string = process.cwd()): Settings {
  const given = valuesOf(environment);
  const result = schema.safeParse(given);
  const faults = [
    ...supabaseFaults(environment, given),
    ...(result.error?.issues ?? []).map((issue) => fault(issue, given)),
  ];
  if (!result.success || faults.length > 0) throw new SettingsError(faults);
  const values = result.data;
  return {
    racingApi: {
      username: hidden(values.RACING_API_USERNAME),
      password: hidden(values.RACING_API_PASSWORD),
      baseUrl: values.RACING_API_BASE_URL,
      maxRequestsPerSecond: values.RACING_API_MAX_RPS,
    },
    databaseUrl: hidden(values.DATABASE_URL),
    home: resolve(folder, values.DARKHORSES_HOME.replace(/^~(?=$|[/\\])/, homedir())),
    logLevel: values.LOG_LEVEL,
    scheduler: {
      config: values.SCHEDULER_CONFIG === undefined ? undefined : resolve(folder, values.SCHEDULER_CONFIG),
      host: values.SCHEDULER_HOST,
      port: values.SCHEDULER_PORT,
      token: hidden(values.SCHEDULER_TOKEN),
      webhook: values.ALERT_WEBHOOK_URL
        ? { url: new Secret(values.ALERT_WEBHOOK_URL), secret: hidden(values.ALERT_WEBHOOK_SECRET) }
        : undefined,
      heartbeat: hidden(values.HEARTBEAT_URL),
    },
  };
}

/**
 * The account, for a command that cannot do without.
 *
 * @throws {SettingsError} when one of the two is not set
 */
export function requireAccount({ racingApi: { username, password } }: Settings): {
  username: Secret;
  password: Secret;
} {
  if (username && password) return { username, password };
  const missing: VariableName[] = [];
  if (!username) missing.push('RACING_API_USERNAME');
  if (!password) missing.push('RACING_API_PASSWORD');
  throw new SettingsError([
    ...missing.map(
      (name) => `${name} is not set. Expected: ${name}=${variables[name].example} (${variables[name].about})`,
    ),
    'Both are set, and checked, by: npm run backfill -- init (or in the environment, or in .env). To look around without an account: npm run demo',
  ]);
}

const schema = z.object({
  RACING_API_USERNAME: variables.RACING_API_USERNAME.schema.optional(),
  RACING_API_PASSWORD: variables.RACING_API_PASSWORD.schema.optional(),
  RACING_API_BASE_URL: variables.RACING_API_BASE_URL.schema,
  RACING_API_MAX_RPS: variables.RACING_API_MAX_RPS.schema,
  DATABASE_URL: variables.DATABASE_URL.schema.optional(),
  DARKHORSES_HOME: variables.DARKHORSES_HOME.schema,
  LOG_LEVEL: variables.LOG_LEVEL.schema,
  SCHEDULER_CONFIG: variables.SCHEDULER_CONFIG.schema.optional(),
  SCHEDULER_HOST: variables.SCHEDULER_HOST.schema,
  SCHEDULER_PORT: variables.SCHEDULER_PORT.schema,
  SCHEDULER_TOKEN: variables.SCHEDULER_TOKEN.schema.optional(),
  ALERT_WEBHOOK_URL: variables.ALERT_WEBHOOK_URL.schema.optional(),
  ALERT_WEBHOOK_SECRET: variables.ALERT_WEBHOOK_SECRET.schema.optional(),
  HEARTBEAT_URL: variables.HEARTBEAT_URL.schema.optional(),
});

function valuesOf(environment: NodeJS.ProcessEnv): Given {
  const values: Given = {};
  for (const [name, { default: fallback }] of Object.entries(variables) as [VariableName, Variable][]) {
    const value = environment[name]?.trim() || fallback;
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function hidden(value: string | undefined): Secret | undefined {
  return value === undefined ? undefined : new Secret(value);
}

function fault({ path, message }: z.core.$ZodIssue, given: Given): string {
  const name = String(path[0]) as VariableName;
  const { isSecret, example } = variables[name] as Variable;
  const value = isSecret ? '' : ` "${shortened(given[name] ?? '')}"`;
  return `${name}${value} ${message}. Expected, for example: ${name}=${example}`;
}

/** Enough to know it again: a file that was pasted into a variable fills no screen. */
const shortened = (value: string): string => (value.length <= 80 ? value : `${value.slice(0, 80)}...`);

/** Supabase shows the address and the keys of its web API first; ten years of rows go through Postgres itself. */
function supabaseFaults(environment: NodeJS.ProcessEnv, { DATABASE_URL }: Given): string[] {
  const names = ['SUPABASE_URL', 'SUPABASE_SERVICE_KEY'].filter((name) => environment[name]?.trim());
  if (names.length === 0 || DATABASE_URL !== undefined) return [];
  const project = /^https:\/\/([a-z0-9]+)\.supabase\./.exec(environment['SUPABASE_URL'] ?? '')?.[1] ?? 'PROJECT';
  return [
    `${names.join(' and ')} ${names.length > 1 ? 'belong' : 'belongs'} to Supabase's web API, and we write to the database itself. ` +
      'Set DATABASE_URL instead: in the dashboard press Connect and copy the "Session pooler" string (the "Transaction pooler", ' +
      `port 6543, works too). Expected, for example: DATABASE_URL=postgres://postgres.${project}:PASSWORD@HOST:5432/postgres`,
  ];
}
