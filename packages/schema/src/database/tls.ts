import { readFileSync } from 'node:fs';
import { checkServerIdentity } from 'node:tls';
import type { ConnectionOptions } from 'node:tls';
import { InvalidDatabaseUrlError } from '../errors/index.js';

export type Tls = false | 'prefer' | ConnectionOptions;

/**
 * What `sslmode` and its companions in a connection string ask for, with the meanings of libpq:
 *
 * - `disable`: no TLS.
 * - `allow`, `prefer`: TLS if the server offers it, unverified.
 * - `require`: TLS, unverified, unless `sslrootcert` names a certificate: then its chain is verified.
 * - `verify-ca`: TLS, the chain verified. `verify-full`: the host name too.
 *
 * Without `sslmode`, a server on this machine is spoken to plainly and any other as with `prefer`.
 */
export function tlsOf(parameters: URLSearchParams, host: string): Tls {
  const root = parameters.get('sslrootcert');
  const mode =
    parameters.get('sslmode') ?? legacyMode(parameters.get('ssl')) ?? (root === 'system' ? 'verify-full' : null);
  if (mode === 'disable') return false;
  if (mode === null) return isOfThisMachine(host) ? false : 'prefer';
  if (mode === 'allow' || mode === 'prefer') return 'prefer';

  const certificates: ConnectionOptions = {
    ...(root !== null && root !== 'system' && { ca: certificate('sslrootcert', root) }),
    ...(parameters.has('sslcert') && { cert: certificate('sslcert', parameters.get('sslcert') ?? '') }),
    ...(parameters.has('sslkey') && { key: certificate('sslkey', parameters.get('sslkey') ?? '') }),
  };
  // libpq: `require` with a root certificate at hand means verify-ca.
  if (mode === 'require' && certificates.ca === undefined) return { ...certificates, rejectUnauthorized: false };
  if (mode === 'require' || mode === 'verify-ca') {
    return { ...certificates, rejectUnauthorized: true, checkServerIdentity: () => undefined };
  }
  if (mode === 'verify-full') {
    // Given an address instead of a name, the driver would let Node compare the certificate with "localhost".
    return {
      ...certificates,
      rejectUnauthorized: true,
      checkServerIdentity: (_, seen) => checkServerIdentity(host, seen),
    };
  }
  throw new InvalidDatabaseUrlError(
    `The connection string asks for sslmode=${mode}, which is not known. Use disable, prefer, require, verify-ca or verify-full.`,
  );
}

function isOfThisMachine(host: string): boolean {
  return host.startsWith('/') || ['localhost', '127.0.0.1', '::1'].includes(host);
}

function legacyMode(ssl: string | null): string | null {
  if (ssl === null) return null;
  if (ssl === 'true' || ssl === '1') return 'require';
  return ssl === 'false' || ssl === '0' ? 'disable' : ssl;
}

function certificate(parameter: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new InvalidDatabaseUrlError(`The connection string names ${parameter}=${path}, which cannot be read.`, {
      cause,
    });
  }
}
