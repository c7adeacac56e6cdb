import {
  addCommonFlags,
  addExamples,
  CommandError,
  type CommonFlags,
  embeddedFolder,
  exitCodes,
  type Invocation,
  readSettings,
  writeResult,
} from '@darkhorses/command';
import { localPostgresStatus, startLocalPostgres, stopLocalPostgres } from '@darkhorses/local-postgres';
import { Command } from 'commander';
import { psql } from './psql.js';

/** `db`: the embedded database, for people. */
export function dbCommand(invocation: Invocation): Command {
  const command = new Command('db')
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
  return addExamples(command, [
    ['db psql', 'look around'],
    ["db psql -c 'select count(*) from ra_races'", 'one question'],
    ['db start', 'for other programs, with the address that `db url` prints'],
  ]);
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
