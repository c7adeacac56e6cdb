import { spawn } from 'node:child_process';
import { CommandError, exitCodes, type Invocation, openWorkingDatabase, readSettings } from '@darkhorses/command';

/** Opens psql on the database that the commands work on, for as long as the person likes. */
export async function psql({ environment, terminal, end }: Invocation, parameters: readonly string[]): Promise<void> {
  const working = await openWorkingDatabase(readSettings(environment), {
    applicationName: 'darkhorses psql',
    max: 1,
    onLocalNotice: (notice) => terminal.line(notice),
  });
  const release = leaveSignalsToChild();
  try {
    end((await run(working.url, parameters, environment)) === 0 ? exitCodes.done : exitCodes.gaps);
  } finally {
    release();
    await working.close();
  }
}

function run(address: string, parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { password, withoutPassword } = split(address);
  const env = { ...environment, ...(password !== '' && { PGPASSWORD: password }) };
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

/** Ctrl+C means psql's query and not us: a second one would take the database from under it. */
function leaveSignalsToChild(): () => void {
  const listeners = process.listeners('SIGINT');
  const ignore = () => {};
  process.removeAllListeners('SIGINT').on('SIGINT', ignore);
  return () => {
    process.off('SIGINT', ignore);
    for (const listener of listeners) process.on('SIGINT', listener);
  };
}

/**
 * A connection string without its password, and the password. It may stand behind the user or in the query, with an @ of its
 * own; the one of a client's key has no variable, so psql asks for it.
 */
export function split(address: string): { password: string; withoutPassword: string } {
  const url = new URL(address);
  const behindUser = decodeURIComponent(url.password);
  const inQuery = /[?&]password=([^&]*)/.exec(url.search)?.[1];
  url.password = '';
  // As text: written anew, a space of the query would be a plus, which psql takes for one.
  url.search = url.search.replaceAll(/(?<=[?&])(?:ssl)?password=[^&]*(?:&|$)/g, '').replace(/[?&]$/, '');
  return { password: inQuery === undefined ? behindUser : decodeURIComponent(inQuery), withoutPassword: url.href };
}
