import * as z from 'zod';
import { problemOfApiAddress, problemOfCalledAddress, problemOfDatabaseAddress } from './addresses.js';

/** One environment variable: what it is for, what it may be, and what stands in `.env.example`. */
export interface Variable<Schema extends z.ZodType = z.ZodType> {
  /** For people, in one sentence. */
  about: string;
  /** A valid value, shown when the one that was given is not. */
  example: string;
  /** What holds when it is not set, if anything does. */
  default?: string;
  /** Its value is never shown. */
  isSecret?: true;
  schema: Schema;
}

const variable = <Schema extends z.ZodType>(given: Variable<Schema>): Variable<Schema> => given;

const checked = (problem: (value: string) => string | undefined) =>
  z.string().superRefine((value, context) => {
    const message = problem(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Every variable that we read. `.env.example` and the documentation list the same, which a test sees to. */
export const variables = {
  RACING_API_USERNAME: variable({
    about: 'Username of your account at The Racing API.',
    example: 'your-username',
    isSecret: true,
    schema: z.string(),
  }),
  RACING_API_PASSWORD: variable({
    about: 'Password of that account.',
    example: 'your-password',
    isSecret: true,
    schema: z.string(),
  }),
  RACING_API_BASE_URL: variable({
    about: 'Where the API is. The simulator prints an address of its own.',
    example: 'https://api.theracingapi.com',
    default: 'https://api.theracingapi.com',
    schema: checked(problemOfApiAddress),
  }),
  RACING_API_MAX_RPS: variable({
    about: 'Requests a second that all processes of this account may send together; `unlimited` for a simulator.',
    example: '2',
    default: '2',
    schema: z
      .string()
      .transform((value) => (value.toLowerCase() === 'unlimited' ? Infinity : Number(value)))
      .refine((rate) => rate > 0, 'is not a number above 0'),
  }),
  DATABASE_URL: variable({
    about: 'A Postgres 15 or later of your own; without it, one is kept for you in DARKHORSES_HOME.',
    example: 'postgres://user:password@localhost:5432/darkhorses',
    isSecret: true,
    schema: checked(problemOfDatabaseAddress),
  }),
  DARKHORSES_HOME: variable({
    about: 'Folder of the database that is kept for you when DATABASE_URL is not set.',
    example: './.darkhorses',
    default: './.darkhorses',
    schema: z.string(),
  }),
  LOG_LEVEL: variable({
    about: `How much is logged: ${logLevels.join(', ')}.`,
    example: 'info',
    default: 'info',
    schema: z.enum(logLevels, `is none of ${logLevels.join(', ')}`),
  }),
  SCHEDULER_CONFIG: variable({
    about: 'JSON file that changes when and how the jobs of the scheduler run; see docs/running-the-daemon.md.',
    example: './scheduler.json',
    schema: z.string(),
  }),
  SCHEDULER_HOST: variable({
    about: 'Address that the scheduler shows its pages on; any but this machine itself needs SCHEDULER_TOKEN.',
    example: '127.0.0.1',
    default: '127.0.0.1',
    schema: z.string(),
  }),
  SCHEDULER_PORT: variable({
    about: 'Port of those pages; `off` for none.',
    example: '4050',
    default: '4050',
    schema: z
      .string()
      .transform((value) => (value.toLowerCase() === 'off' ? null : Number(value)))
      .refine((port) => port === null || (Number.isInteger(port) && port >= 0 && port < 65_536), 'is no port'),
  }),
  SCHEDULER_TOKEN: variable({
    about:
      'What a visitor of those pages has to know, at least 16 characters: the password in a browser, the bearer token elsewhere.',
    example: 'a-long-random-text',
    isSecret: true,
    schema: z.string().min(16, 'is shorter than 16 characters'),
  }),
  ALERT_WEBHOOK_URL: variable({
    about: 'Where the scheduler posts what somebody should know; it is also logged.',
    example: 'https://hooks.example.com/darkhorses',
    isSecret: true,
    schema: checked(problemOfCalledAddress),
  }),
  ALERT_WEBHOOK_SECRET: variable({
    about: 'What those posts are signed with, at least 16 characters; also in the form whsec_ of Standard Webhooks.',
    example: 'another-long-random-text',
    isSecret: true,
    schema: z.string().min(16, 'is shorter than 16 characters'),
  }),
  HEARTBEAT_URL: variable({
    about: 'Called by the scheduler after each run that ended well, so that a service can tell when none comes.',
    example: 'https://heartbeat.example.com/darkhorses',
    isSecret: true,
    schema: checked(problemOfCalledAddress),
  }),
};

export type VariableName = keyof typeof variables;
