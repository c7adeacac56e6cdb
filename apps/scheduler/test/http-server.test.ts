import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Secret } from '@darkhorses/command';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { plain, type Route } from '../src/http/answer.js';
import { type PageServer, type PageServerOptions, servePages } from '../src/http/page-server.js';

const token = new Secret('the-token-of-this-test');
const routes: Record<string, Route> = {
  '/': () => plain(200, 'a page'),
  '/healthz': () => plain(200, 'alive'),
  '/broken': () => {
    throw new Error('a password stands in this message');
  },
};

const servers: PageServer[] = [];
const faults: unknown[] = [];

async function serve(options: Partial<PageServerOptions> = {}): Promise<PageServer> {
  const server = await servePages({
    host: '127.0.0.1',
    port: 0,
    token: undefined,
    routes,
    open: ['/healthz'],
    onFault: (error) => faults.push(error),
    ...options,
  });
  servers.push(server);
  return server;
}

afterEach(async () => {
  faults.length = 0;
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Sends bytes as they are, and gives all that comes back until the other side closes. */
function send({ port }: PageServer, bytes: string | Uint8Array, { isWhole = true } = {}): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ port, host: '127.0.0.1' }, () => (isWhole ? socket.end(bytes) : socket.write(bytes)));
    socket.on('data', (data) => (answer += data.toString('latin1')));
    // A server that cuts off what is still being sent resets the connection, which is an answer too.
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${more}\r\n`;

describe('what is answered', () => {
  test('GET and HEAD, with headers that allow a browser nothing', async () => {
    const { url } = await serve();
    const page = await fetch(`${url}/`);
    expect(await page.text()).toBe('a page\n');
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-length': '7',
    });
    const head = await fetch(`${url}/`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '7', '']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('no %s', async (method) => {
    const { url } = await serve();
    const answer = await fetch(`${url}/`, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('nothing but the paths there are, whatever an object inherits', async () => {
    const server = await serve();
    for (const path of ['/nothing', '/constructor', '/__proto__', '//', '/..%2f', '/%00'])
      expect(statusOf(await send(server, get(path))), path).toBe(404);
    expect(statusOf(await send(server, get('/?job=%27;drop%20table%20ra_races')))).toBe(200);
  });

  test('a page that fails says nothing of why, and the log does', async () => {
    const { url } = await serve();
    const answer = await fetch(`${url}/broken`);
    expect([answer.status, await answer.text()]).toEqual([503, 'This page cannot be made now; the log says why.\n']);
    expect(faults).toHaveLength(1);
  });
});

describe('who may look', () => {
  test('without a token, nobody from elsewhere', async () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.1', 'darkhorses.example'])
      await expect(serve({ host })).rejects.toThrow(/SCHEDULER_TOKEN is not set/);
  });

  test('with it, whoever has it, in either form; the health of the process is no secret', async () => {
    const { port } = await serve({ host: '0.0.0.0', token });
    const ask = async (path: string, authorization?: string) => {
      const headers = authorization === undefined ? {} : { authorization };
      return (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).status;
    };
    const password = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
    expect(await ask('/healthz')).toBe(200);
    expect(await ask('/', `Bearer ${token.reveal()}`)).toBe(200);
    expect(await ask('/', password(`anybody:${token.reveal()}`))).toBe(200);
    for (const wrong of [
      undefined,
      'Bearer',
      'Bearer x',
      `Bearer ${token.reveal()}x`,
      password(token.reveal()),
      token.reveal(),
    ])
      expect(await ask('/', wrong), wrong).toBe(401);
    expect(await ask('/nothing'), 'what paths there are').toBe(401);
  });

  test('a browser is told to ask for it', async () => {
    const { url } = await serve({ token });
    expect((await fetch(`${url}/`)).headers.get('www-authenticate')).toMatch(/^Basic realm=.*, Bearer$/);
  });

  test('a page of the web that names this machine by a name of its own sees nothing', async () => {
    const server = await serve();
    const asked = (host: string) => send(server, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '[::1',
      'evil.example:4050',
    ])
      expect(statusOf(await asked(host)), host).toBe(421);
    for (const host of ['localhost', 'LOCALHOST:4050', '127.0.0.1:4050', '127.1.2.3', '[::1]:4050'])
      expect(statusOf(await asked(host)), host).toBe(200);
  });
});

describe('who is cut off', () => {
  // Short where the client is slow, and only there: this machine may be slow too.
  const bounds = { request: 100, check: 20 };

  test('who sends half of a request and waits', async () => {
    const server = await serve({ bounds });
    expect(statusOf(await send(server, 'GET / HTTP/1.1\r\nHost: loc', { isWhole: false }))).toBe(408);
  });

  test('who says nothing at all', async () => {
    const server = await serve({ bounds });
    expect(await send(server, '', { isWhole: false })).not.toContain('200');
  });

  test('who asks and does not read', async () => {
    const server = await serve({
      bounds: { answer: 300 },
      routes: { '/': () => plain(200, 'x'.repeat(30_000_000)) },
    });
    const cutOff = new Promise<void>((resolve) => {
      const started = (message: unknown): void => {
        unsubscribe('http.server.request.start', started);
        (message as { socket: Socket }).socket.once('close', () => resolve());
      };
      subscribe('http.server.request.start', started);
    });
    const reader = connect({ port: server.port, host: '127.0.0.1' }).on('error', () => {});
    reader.pause().write(get('/'));
    await cutOff;
    // What the system took in our stead is still there to read; the rest is not.
    let length = 0;
    reader.on('data', (data) => (length += data.byteLength)).resume();
    await once(reader, 'close');
    expect(length).toBeLessThan(30_000_000);
  });

  test('who is long-winded, or sends what nobody takes', async () => {
    const server = await serve();
    expect(statusOf(await send(server, get(`/${'a'.repeat(2000)}`)))).toBe(414);
    expect(statusOf(await send(server, get(`/${'a'.repeat(20_000)}`)))).toBe(431);
    expect(statusOf(await send(server, get('/', `X: ${'a'.repeat(20_000)}\r\n`)))).toBe(431);
    expect(statusOf(await send(server, get('/', 'Content-Length: 4\r\n') + 'body'))).toBe(400);
    expect(statusOf(await send(server, get('/', 'Content-Length: 99999999999\r\n')))).toBe(400);
    expect(statusOf(await send(server, get('/', 'Transfer-Encoding: chunked\r\n') + '0\r\n\r\n'))).toBe(400);
  });
});

test('some hundred malformed requests: each is refused, nothing is shown, and the next is served', async () => {
  const server = await serve({ token });
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '\r\n',
      '\n',
      '\0',
      ' ',
      ':',
      'Host: x',
      'Content-Length: -1',
      'Content-Length: 5',
      'Upgrade: websocket',
    ),
    fc.constantFrom(
      'Transfer-Encoding: chunked',
      'Expect: 100-continue',
      'Authorization: Bearer ',
      'Connection: upgrade',
    ),
  );
  const method = fc.constantFrom(
    'GET',
    'HEAD',
    'get',
    'POST',
    'TRACE',
    'CONNECT',
    'PRI',
    'G\0T',
    '',
    'GETGETGETGETGET',
  );
  const path = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom('/', '*', '/../../etc/passwd', '/%ff%fe', "/?a=' or 1=1 --", 'http://evil.example/', '/status'),
  );
  const version = fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'ICY', '');
  const request = fc
    .tuple(method, path, version, fc.array(line, { maxLength: 6 }))
    .map(([verb, where, how, lines]) => Buffer.from([`${verb} ${where} ${how}`, ...lines, '', ''].join('\r\n')));
  const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: request }, bytes), async (sent) => {
      const answer = await send(server, sent);
      const status = statusOf(answer);
      seen.set(status, (seen.get(status) ?? 0) + 1);
      expect([0, 400, 401, 405, 408, 414, 417, 431, 505]).toContain(status);
      expect(answer).not.toContain('a page');
      expect(answer).not.toContain(token.reveal());
    }),
    { numRuns: 400 },
  );
  expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(400);
  expect(faults).toEqual([]);
  expect((await fetch(`${server.url}/`, { headers: { authorization: `Bearer ${token.reveal()}` } })).status).toBe(200);
});

test('a port that is taken is named, with a way out', async () => {
  const { port } = await serve();
  await expect(serve({ port })).rejects.toThrow(`port ${port}: another program has it`);
});
