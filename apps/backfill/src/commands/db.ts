import { spawn } from 'node:child_process';
import {
  CommandError,
  embeddedFolder,
  exitCodes,
  openWorkingDatabase,
  readSettings,
  writeResult,
} from '@darkhorses/command';
import { localPostgresStatus, startLocalPostgres, stopLocalPostgres } from '@darkhorses/local-postgres';
import { Command } from 'commander';
import type { Invocation } from '../invocation.js';
import { addCommonFlags, type CommonFlags } from './flags.js';

/** `db`: the embedded database, for people. */
export function dbCommand(invocation: Invocation): Command {
  return new Command('db')
    .description('the embedded database, for people: url, start, stop, psql')
    .addCommand(
      addCommonFlags(new Command('url'))
        .description('print the address of the database that the commands work on; it may hold a password')
        .action((flags: CommonFlags) => url(invocation, flags)),
    )
    .addCommand(
      addCommonFlags(new Command('start'))
        .description('start the embedded database and leave it running')
        .action((flags: CommonFlags) => start(invocation, flags)),
    )
    .addCommand(
      addCommonFlags(new Command('stop'))
        .description('stop it, unless a command is using it')
        .action((flags: CommonFlags) => stop(invocation, flags)),
    )
    .addCommand(
      new Command('psql')
        .description("open psql on the database that the commands work on (Postgres's own client must be installed)")
        .argument('[arguments...]', 'handed to psql')
        .allowUnknownOption()
        .action((parameters: string[]) => psql(invocation, parameters)),
    );
}

async function url({ environment, stdout }: Invocation, { json = false }: CommonFlags): Promise<void> {
  const settings = readSettings(environment);
  const address = settings.databaseUrl?.reveal() ?? localPostgresStatus(embeddedFolder(settings.home)).url;
  if (address === undefined) throw notRunning();
  // The one command whose very purpose is to show it; `writeResult` would hide the password.
  stdout.write(`${json ? JSON.stringify({ url: address }) : address}\n`);
}

async function start({ environment, terminal, stdout }: Invocation, { json = false }: CommonFlags): Promise<void> {
  const folder = ownFolder(environment);
  const onNotice = (notice: string) => terminal.line(notice);
  const server = await startLocalPostgres({ folder, keepRunning: true, onNotice });
  await server.stop();
  const { url: address } = localPostgresStatus(folder);
  const render = () => `The embedded database runs until \`npm run backfill -- db stop\`. Its address: ${address}`;
  writeResult({ url: address, folder }, { json, stdout, render });
}

async function stop({ environment, terminal, stdout, end }: Invocation, { json = false }: CommonFlags): Promise<void> {
  const after = await stopLocalPostgres(ownFolder(environment), (notice) => terminal.line(notice));
  const isStopped = after.state === 'absent';
  const render = () =>
    isStopped
      ? 'The embedded database is stopped.'
      : `Still in use by process ${after.clients.join(', ')}; it stops with the last one.`;
  writeResult({ state: after.state, clients: after.clients }, { json, stdout, render });
  if (!isStopped) end(exitCodes.gaps);
}

async function psql({ environment, end }: Invocation, parameters: readonly string[]): Promise<void> {
  const working = await openWorkingDatabase(readSettings(environment), { applicationName: 'darkhorses psql', max: 1 });
  try {
    end((await runPsql(working.url, parameters)) === 0 ? exitCodes.done : exitCodes.gaps);
  } finally {
    await working.close();
  }
}

function runPsql(address: string, parameters: readonly string[]): Promise<number> {
  const { password, withoutPassword } = split(address);
  const env = { ...process.env, ...(password !== '' && { PGPASSWORD: password }) };
  return new Promise((resolve, reject) => {
    // The password goes by the environment: a command line can be read by everybody on the machine.
    const child = spawn('psql', [withoutPassword, ...parameters], { stdio: 'inherit', env });
    child.on('error', (cause) => {
      const message =
        'psql could not be started. Install the Postgres client (Debian: postgresql-client), or use `db url` with a client that you have.';
      reject(new CommandError(message, { exitCode: exitCodes.cannotStart, cause }));
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function split(address: string): { password: string; withoutPassword: string } {
  const [, before, password, after] = /^(\w+:\/\/[^:@/]*):([^@/]*)(@.*)$/.exec(address) ?? [];
  if (before === undefined || password === undefined) return { password: '', withoutPassword: address };
  return { password: decodeURIComponent(password), withoutPassword: `${before}${after}` };
}

function ownFolder(environment: NodeJS.ProcessEnv): string {
  const { databaseUrl, home } = readSettings(environment);
  if (databaseUrl === undefined) return embeddedFolder(home);
  throw new CommandError(
    'DATABASE_URL is set, so the commands work on that database and there is no embedded one to start or stop. Unset it first.',
    { exitCode: exitCodes.usage },
  );
}

function notRunning(): CommandError {
  return new CommandError('The embedded database is not running. Start it with: npm run backfill -- db start', {
    exitCode: exitCodes.gaps,
  });
}
