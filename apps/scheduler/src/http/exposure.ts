import { isIP } from 'node:net';
import { CommandError, exitCodes, type Secret } from '@darkhorses/command';

/** Where pages are shown, and to whom. */
export interface Exposure {
  readonly host: string;
  readonly token: Secret | undefined;
}

/**
 * Refuses to show pages to a network without a token: they name days, errors and machines that are nobody else's affair.
 *
 * @throws {CommandError} with exit code 3
 */
export function checkExposure({ host, token }: Exposure): void {
  if (isLoopback(host) || token !== undefined) return;
  throw new CommandError(
    `SCHEDULER_HOST ${JSON.stringify(host)} can be reached from other machines, and SCHEDULER_TOKEN is not set. ` +
      'Set a token of at least 16 characters (openssl rand -hex 24 makes one), or SCHEDULER_HOST=127.0.0.1, or SCHEDULER_PORT=off.',
    { exitCode: exitCodes.cannotStart },
  );
}

/** Whether an address can only be reached from this machine. Any name but `localhost` may stand for another. */
export function isLoopback(host: string): boolean {
  const address = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) === 4) return address.startsWith('127.');
  return address === 'localhost' || address === '::1';
}

/**
 * Whether a request names this machine. A page of the web can point a name of its own at 127.0.0.1 and read what is there
 * with the visitor's browser; the name gives it away.
 */
export function namesThisMachine(hostHeader: string | undefined): boolean {
  const [, host = ''] = /^(\[[\da-f:.]+\]|[^:]+)(?::\d{1,5})?$/i.exec(hostHeader ?? '') ?? [];
  return isLoopback(host);
}
