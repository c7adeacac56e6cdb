import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { CommandError, exitCodes, withoutSecrets } from '@darkhorses/command';
import { type Answer, plain, type Route } from './answer.js';
import { challenge, isAuthorized } from './authorization.js';
import { checkExposure, type Exposure, isLoopback, namesThisMachine } from './exposure.js';
import { strictHeaders } from './strict-headers.js';

export interface PageServerOptions extends Exposure {
  /** 0 for any that is free. */
  readonly port: number;
  /** By exact path. */
  readonly routes: Readonly<Record<string, Route>>;
  /** Paths that are shown without the token. */
  readonly open: readonly string[];
  /** Told of a page that could not be made. */
  readonly onFault: (error: unknown) => void;
  /** Default `clientBounds`; a test shortens them. */
  readonly bounds?: Partial<ClientBounds>;
}

/** How long a client may take. @unit milliseconds */
export interface ClientBounds {
  /** To send its request. */
  readonly request: number;
  /** To take the answer, once it is made; and to say nothing in between. */
  readonly answer: number;
  /** How often slow ones are looked for. */
  readonly check: number;
}

export const clientBounds: ClientBounds = { request: 5_000, answer: 20_000, check: 1_000 };

const longestPath = 1024;
const mostConnections = 100;

export interface PageServer {
  readonly url: string;
  readonly port: number;
  /** Answers what was asked, and takes no more. */
  close(): Promise<void>;
}

/**
 * Shows pages over HTTP, to whoever may see them: GET and HEAD only, nothing is read from a request but its path and its
 * token, and whoever is slow, long-winded or malformed is cut off.
 *
 * @throws {CommandError} for an address that others reach, without a token; or one that cannot be had
 */
export async function servePages(options: PageServerOptions): Promise<PageServer> {
  checkExposure(options);
  const bounds = { ...clientBounds, ...options.bounds };
  const server = createServer(
    {
      maxHeaderSize: 8192,
      headersTimeout: bounds.request,
      requestTimeout: bounds.request,
      connectionsCheckingInterval: bounds.check,
      keepAliveTimeout: 5_000,
    },
    (request, response) => void respond(request, response, options, bounds.answer),
  );
  // Who asks whether to go on with a body hears the answer instead: none is taken.
  server.on('checkContinue', (request, response) => void respond(request, response, options, bounds.answer));
  server.maxConnections = mostConnections;
  server.maxRequestsPerSocket = 1000;
  server.setTimeout(bounds.answer);
  server.on('clientError', refuse);
  const port = await listen(server, options);
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return { url: `http://${host}:${port}`, port, close: () => close(server) };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  options: PageServerOptions,
  patience: number,
): Promise<void> {
  // One byte a minute keeps a socket busy for ever.
  response.on('error', () => request.socket.destroy());
  try {
    const { status, type, body, allows } = await answerTo(request, options);
    // What stands in an error of somebody else's code is not ours to vouch for.
    const bytes = Buffer.from(withoutSecrets(body));
    response.writeHead(status, {
      ...strictHeaders(allows),
      ...(status === 401 && { 'WWW-Authenticate': challenge }),
      ...(status === 405 && { Allow: 'GET, HEAD' }),
      ...((hasBody(request) || status === 414) && { Connection: 'close' }),
      'Content-Type': type,
      'Content-Length': bytes.byteLength,
    });
    const deadline = setTimeout(() => request.socket.destroy(), patience);
    response.on('close', () => clearTimeout(deadline));
    response.end(request.method === 'HEAD' ? undefined : bytes);
  } catch (error) {
    options.onFault(error);
    request.socket.destroy();
  }
}

async function answerTo(request: IncomingMessage, options: PageServerOptions): Promise<Answer> {
  const { method, url = '', headers } = request;
  const { token, routes, open, host } = options;
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are answered here.');
  if (url.length > longestPath) return plain(414, 'No address here is that long.');
  if (hasBody(request)) return plain(400, 'Nothing is taken in here: send no body.');
  if (token === undefined && isLoopback(host) && !namesThisMachine(headers.host))
    return plain(421, 'Ask for this machine by its own name (localhost, 127.0.0.1), or set SCHEDULER_TOKEN.');
  const path = url.split('?', 1)[0] ?? '';
  const isOpen = open.includes(path);
  if (token !== undefined && !isOpen && !isAuthorized(token, headers.authorization))
    return plain(401, 'Send the token of SCHEDULER_TOKEN: as password in a browser, as bearer token elsewhere.');
  const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
  if (route === undefined) return plain(404, `Nothing is here. There is: ${Object.keys(routes).join(', ')}`);
  try {
    return await route();
  } catch (error) {
    options.onFault(error);
    // What went wrong may quote what is nobody's affair: it stands in the log.
    return plain(503, 'This page cannot be made now; the log says why.');
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Answers what could not be read as a request, so far as anybody still listens. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    { HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large', ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout' }[
      error.code ?? ''
    ] ?? '400 Bad Request';
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\n\r\n`,
    () => socket.destroy(),
  );
}

function listen(server: Server, { host, port }: PageServerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen({ host, port, exclusive: true }, () => {
      server.removeAllListeners('error');
      server.on('error', () => {});
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const why =
    {
      EADDRINUSE: 'another program has it; a second scheduler on this machine takes SCHEDULER_PORT=0 or off',
      EACCES: 'this user may not; ports below 1024 are the system’s',
      EADDRNOTAVAIL: 'this machine has no such address',
      ENOTFOUND: 'no such name is known',
    }[error.code ?? ''] ?? error.message;
  return new CommandError(`Pages cannot be shown on ${host} port ${port}: ${why}.`, {
    exitCode: exitCodes.cannotStart,
    cause: error,
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // Who still reads has had the time of a page.
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  });
}
