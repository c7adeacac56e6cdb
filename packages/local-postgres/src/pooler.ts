import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why the tests through PgBouncer cannot run here, or undefined where they can. */
export function missingBinary(): string | undefined {
  for (const binary of ['pgbouncer', 'openssl']) {
    const { error } = spawnSync(binary, ['version']);
    if (error !== undefined) return `${binary} is not installed`;
  }
  return undefined;
}

export interface Pooler {
  /** The address of a database behind the pooler, with TLS at will. */
  url(database: string, query?: string): string;
  /** Certificate of the authority that signed the pooler's own, whose name is localhost. */
  rootCertificate: string;
  stop(): Promise<void>;
}

/**
 * PgBouncer as Supabase runs a pooler: transaction mode, 15 connections to the server, certificates of an authority that
 * no system knows.
 */
export async function startPooler(serverUrl: string): Promise<Pooler> {
  const server = new URL(serverUrl);
  const folder = mkdtempSync(join(tmpdir(), 'dh-pooler-'));
  const port = await freePort();
  makeCertificates(folder);
  const host = server.searchParams.get('host') ?? decodeURIComponent(server.hostname);
  const password = server.password === '' ? '' : ` password=${decodeURIComponent(server.password)}`;
  writeFileSync(
    join(folder, 'pgbouncer.ini'),
    `[databases]
* = host=${host} port=${server.port} user=${server.username}${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 15
max_db_connections = 15
max_client_conn = 200
client_tls_sslmode = allow
client_tls_key_file = ${join(folder, 'server.key')}
client_tls_cert_file = ${join(folder, 'server.crt')}
`,
  );
  const account = accountFor(folder);
  const process = spawn('pgbouncer', [join(folder, 'pgbouncer.ini')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...account,
  });
  let log = '';
  process.stderr.on('data', (text: Buffer) => (log += text.toString()));
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  await Promise.race([
    listening(port),
    ended.then(() => Promise.reject(new Error(`PgBouncer did not start:\n${log}`))),
  ]);
  return {
    url: (database, query = 'pgbouncer=true') => `postgres://pooled@localhost:${port}/${database}?${query}`,
    rootCertificate: join(folder, 'root.crt'),
    async stop() {
      process.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

// An authority of our own and a certificate for localhost that it signed.
function makeCertificates(folder: string): void {
  const openssl = (...parameters: string[]) => {
    const { status, stderr } = spawnSync('openssl', parameters, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${parameters[0]} failed: ${stderr}`);
  };
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    'root.key',
    '-out',
    'root.crt',
    '-subj',
    '/CN=test authority',
    '-days',
    '2',
  );
  openssl('req', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=localhost');
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:localhost');
  const signed = ['-CA', 'root.crt', '-CAkey', 'root.key', '-CAcreateserial', '-days', '2', '-extfile', 'names'];
  openssl('x509', '-req', '-in', 'server.csr', ...signed, '-out', 'server.crt');
  chmodSync(join(folder, 'root.crt'), 0o644);
}

// PgBouncer refuses to run as root.
function accountFor(folder: string): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = { uid: 65_534, gid: 65_534 };
  for (const name of ['', 'pgbouncer.ini', 'server.key', 'server.crt'])
    chownSync(join(folder, name), account.uid, account.gid);
  return account;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  return port;
}

async function listening(port: number): Promise<void> {
  for (;;) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => setTimeout(resolve, 20, false));
    });
    if (isOpen) return;
  }
}
