import { EventEmitter } from 'node:events';
import { UnexpectedListError } from '@darkhorses/ingest';
import { LocalPostgresError } from '@darkhorses/local-postgres';
import { AuthenticationError, RacingApiError } from '@darkhorses/racing-api';
import { DatabaseConnectionError } from '@darkhorses/schema';
import { expect, test } from 'vitest';
import { Secret } from '../settings/secret.js';
import { readSettings, requireAccount } from '../settings/settings.js';
import { exitCodes } from './exit-codes.js';
import { type CommandProcess, runCommand } from './run-command.js';
import { UsageError } from './usage-error.js';

/** A process of paper: what is written and how it ends is kept. */
class PaperProcess extends EventEmitter implements CommandProcess {
  argv = ['node', 'cli.js'];
  exitCode: number | string | null | undefined;
  exits: number[] = [];
  errors = '';
  stdout = new EventEmitter() as unknown as NodeJS.WritableStream;
  stderr = Object.assign(new EventEmitter(), {
    write: (text: string) => {
      this.errors += text;
      return true;
    },
  }) as unknown as NodeJS.WritableStream;

  exit(code: number): void {
    this.exits.push(code);
  }
}

async function outcomeOf(command: Parameters<typeof runCommand>[0], argv: string[] = []): Promise<PaperProcess> {
  const paper = new PaperProcess();
  paper.argv.push(...argv);
  await runCommand(command, paper);
  return paper;
}

const throwing = (error: unknown) => async () => {
  throw error;
};

test('a command ends with the code that it returns, or 0', async () => {
  expect((await outcomeOf(() => Promise.resolve())).exitCode).toBe(0);
  expect((await outcomeOf(() => Promise.resolve(exitCodes.gaps))).exitCode).toBe(1);
});

test.each([
  ['wrong usage', new UsageError('--year expects four digits, such as 2024'), 2],
  ['settings', new DatabaseConnectionError('credentials', '28P01', 'The database refused the password.'), 3],
  [
    'a database that is lost on the way',
    new DatabaseConnectionError('lost', '57P01', 'The database closed the connection.'),
    1,
  ],
  ['no local Postgres', new LocalPostgresError('cannot_start', 'Postgres does not start.'), 3],
  ['credentials', new AuthenticationError('The username is wrong.'), 3],
  ['a failure at the API', new RacingApiError('The API has no answer.'), 1],
  ['an answer that is not what was asked for', new UnexpectedListError('The API answered with no list.'), 1],
  ['a full disk', Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' }), 1],
])('%s is shown as its message alone, and ends with its code', async (_, error, code) => {
  const { exitCode, errors } = await outcomeOf(throwing(error));
  expect(exitCode).toBe(code);
  expect(errors).toBe(`${error.message}\n`);
});

test('a right that the role lacks keeps a command from starting, and it is said who gives it', async () => {
  const { exitCode, errors } = await outcomeOf(
    throwing(Object.assign(new Error('permission denied for table ra_races'), { code: '42501' })),
  );
  expect(exitCode).toBe(3);
  expect(errors).toMatch(
    /^The role .* too few rights for this: permission denied for table ra_races\. .*migrate --grant ROLE\n$/,
  );
});

test('missing credentials are settings that keep a command from starting', async () => {
  const { exitCode, errors } = await outcomeOf(async () => void requireAccount(readSettings({})));
  expect(exitCode).toBe(3);
  expect(errors).toMatch(/^RACING_API_USERNAME is not set.*\nRACING_API_PASSWORD is not set/);
});

test('--verbose shows where an expected error came from', async () => {
  const { errors } = await outcomeOf(throwing(new UsageError('no such year', { cause: new Error('the cause') })), [
    '--verbose',
  ]);
  expect(errors).toMatch(/UsageError: no such year\n\s+at /);
  expect(errors).toContain('the cause');
});

test('a fault of ours is shown with its stack, and without secrets', async () => {
  const secret = new Secret('do-not-print-me');
  const { exitCode, errors } = await outcomeOf(throwing(new TypeError(`undefined is no ${secret.reveal()}`)));
  expect(exitCode).toBe(1);
  expect(errors).toMatch(/TypeError: undefined is no \[secret\]\n\s+at /);
  expect(errors).not.toContain('do-not-print-me');
});

test('what commander has printed is not printed again', async () => {
  const help = Object.assign(new Error('(outputHelp)'), { code: 'commander.helpDisplayed', exitCode: 0 });
  const wrong = Object.assign(new Error("unknown option '--yaer'"), { code: 'commander.unknownOption', exitCode: 1 });
  expect(await outcomeOf(throwing(help))).toMatchObject({ exitCode: 0, errors: '' });
  expect(await outcomeOf(throwing(wrong))).toMatchObject({ exitCode: 2, errors: '' });
});

test.each(['SIGINT', 'SIGTERM'])('%s asks to stop, and says so; a second one stops', async (signal) => {
  const paper = new PaperProcess();
  await runCommand(async ({ signal: aborted }) => {
    paper.emit(signal);
    expect(aborted.aborted).toBe(true);
    expect(paper.exits).toEqual([]);
    paper.emit(signal);
    return exitCodes.gaps;
  }, paper);
  expect(paper.exits).toEqual([130]);
  expect(paper.errors.match(/Stopping: /g)).toHaveLength(1);
  expect(paper.listenerCount(signal)).toBe(0);
});

test('work that ends by being interrupted ends quietly with 1', async () => {
  const paper = new PaperProcess();
  await runCommand(async ({ signal }) => {
    paper.emit('SIGINT');
    signal.throwIfAborted();
  }, paper);
  expect(paper.exitCode).toBe(1);
  expect(paper.errors).toMatch(/^Stopping: .*\n$/);
});

test('a reader that goes away ends the command without a word', async () => {
  const paper = new PaperProcess();
  await runCommand(() => {
    paper.stdout.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    return Promise.resolve();
  }, paper);
  expect(paper).toMatchObject({ exits: [0], errors: '' });
  expect(() => paper.stdout.emit('error', new Error('disk'))).toThrow('disk');
});

test('an error that nobody caught is shown without secrets, and ends the process', async () => {
  const secret = new Secret('floating-secret');
  const paper = new PaperProcess();
  await runCommand(async () => {
    paper.emit('uncaughtException', new Error(`lost ${secret.reveal()}`));
  }, paper);
  expect(paper.exits).toEqual([1]);
  expect(paper.errors).toMatch(/^Error: lost \[secret\]\n\s+at /);
});

test('what is said pushes a progress bar down, and a stop at once takes it away', async () => {
  const paper = new PaperProcess();
  Object.assign(paper.stderr, { isTTY: true });
  await runCommand(async ({ terminal }) => {
    terminal.foot('half way');
    paper.emit('SIGINT');
    paper.emit('SIGINT');
  }, paper);
  const [, drawn, said, after] = paper.errors.split('\r\u001B[2K');
  expect([drawn, after]).toEqual(['half way', '']);
  expect(said).toMatch(/^Stopping: .*\nhalf way$/);
});
