// Requests that nobody should send, as bytes: methods, paths, headers and bodies from lists, and noise.
import { connect } from 'node:net';

const methods = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'PRI',
  'get',
  'G\0T',
  '',
  'GET'.repeat(3000),
];
const paths = [
  [
    '/',
    '/audit',
    '/api/status',
    '/metrics',
    '/readyz',
    '/healthz',
    '*',
    '',
    '//',
    '/./',
    '/nothing',
    '/.env',
    '/.git/config',
  ],
  [
    '/../../../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/audit/../../.env',
    '/audit%00.html',
    '/%c0%ae%c0%ae/',
  ],
  [
    '/constructor',
    '/__proto__',
    '/toString',
    "/?a=' or 1=1 --",
    '/?job=%27;drop%20table%20ra_races',
    '/?x=<script>alert(1)</script>',
  ],
  [
    'http://evil.example/',
    'https://169.254.169.254/latest/meta-data/',
    '\\\\host\\share',
    '/%ff%fe',
    '/\ud83d',
    '/\u0000',
    '/ /',
    '/#top',
  ],
  [`/${'a'.repeat(2000)}`, `/${'%41'.repeat(3000)}`, `/?${'a=b&'.repeat(3000)}`, `/${'../'.repeat(2000)}`],
].flat();
const versions = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/9.9', 'ICY', ''];
const hosts = [
  'localhost',
  '127.0.0.1',
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1@evil.example',
  '[::1',
  '0',
  '',
  'a'.repeat(5000),
  'localhost, evil.example',
];
const headers = [
  [
    'Origin: https://evil.example',
    'Origin: null',
    'Referer: https://evil.example/',
    'X-Forwarded-For: 127.0.0.1',
    'X-Forwarded-Host: localhost',
  ],
  [
    'X-Original-URL: /metrics',
    'X-Rewrite-URL: /metrics',
    'X-HTTP-Method-Override: DELETE',
    'Forwarded: for=127.0.0.1',
    'Cookie: token=x',
  ],
  [
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: gzip, chunked',
    'Transfer-Encoding: \x0bchunked',
    'Content-Length: -1',
    'Content-Length: 5',
  ],
  [
    'Content-Length: 99999999999999999999',
    'Content-Length: 5, 6',
    'Expect: 100-continue',
    'Expect: the unexpected',
    'Upgrade: websocket',
    'Upgrade: h2c',
  ],
  [
    'Connection: upgrade',
    'Connection: close, Authorization',
    'Range: bytes=0-,0-,0-',
    'Accept-Encoding: gzip;q=1e400',
    'TE: trailers',
    'no colon',
    ': no name',
  ],
  [
    'Name with space: x',
    'X: a\r\n folded',
    'X: a\0b',
    'X: \u00ff',
    `X: ${'a'.repeat(20_000)}`,
    ...Array.from({ length: 5 }, (_, n) => `X-${n}: ${'b'.repeat(1500)}`),
  ],
].flat();
const bodies = [
  '',
  '',
  '',
  'body',
  '0\r\n\r\n',
  'ffffffff\r\n',
  '{"__proto__":{"polluted":true}}',
  'GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n',
];

/** Authorizations that are none, each of them like one. */
export const wrongTokens = (token) =>
  [
    [
      '',
      'Bearer',
      'Bearer ',
      `Bearer ${token}x`,
      `Bearer ${token.slice(0, -1)}`,
      `Bearer  x ${token}`,
      `Bearer ${token.toUpperCase()}`,
      token,
    ],
    [
      `Token ${token}`,
      `Digest ${token}`,
      `Basic ${token}`,
      `Basic ${base64(token)}`,
      `Basic ${base64(`${token}:`)}`,
      `Basic ${base64(`:${token}x`)}`,
    ],
    [
      'Basic',
      'Basic !!!!',
      `Basic ${base64(':')}`,
      `Bearer ${'a'.repeat(7000)}`,
      'Bearer __proto__',
      'Bearer undefined',
      'Bearer null',
      'Bearer [object Object]',
    ],
  ].flat();

const base64 = (text) => Buffer.from(text).toString('base64');

/** A request put together by chance, without a right token; now and then noise. */
export function badRequest(random, token) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  if (random() < 0.05)
    return Buffer.from(Array.from({ length: 1 + Math.floor(random() * 300) }, () => Math.floor(random() * 256)));
  const lines = [`${pick(methods)} ${pick(paths)} ${pick(versions)}`];
  if (random() < 0.9) lines.push(`Host: ${pick(hosts)}`);
  if (random() < 0.6) lines.push(`Authorization: ${pick(wrongTokens(token))}`);
  for (let more = Math.floor(random() * 5); more > 0; more -= 1) lines.push(pick(headers));
  const end = random() < 0.9 ? '\r\n' : pick(['\n', '\r', '\r\n\r\n']);
  return Buffer.from(`${lines.join(end)}${end}${random() < 0.9 ? end : ''}${pick(bodies)}`, 'latin1');
}

/** Requests of ten megabytes: in a path, in one header, in many, in a body. */
export function hugeRequests() {
  const long = 'a'.repeat(10_000_000);
  return {
    'a path of 10 MB': `GET /${long} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    'a header of 10 MB': `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${long}\r\n\r\n`,
    'a million headers': `GET / HTTP/1.1\r\nHost: localhost\r\n${'X: abcde\r\n'.repeat(1_000_000)}\r\n`,
    'a body of 10 MB': `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${long.length}\r\n\r\n${long}`,
    'a method of 10 MB': `${long} / HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  };
}

/** Sends bytes, and gives all that comes back until the other side closes. */
export function send(port, bytes, { end = true, within = 30_000 } = {}) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ port, host: '127.0.0.1' }, () => (end ? socket.end(bytes) : socket.write(bytes)));
    socket.on('data', (data) => (answer += data.toString('latin1')));
    // A server that cuts off what is still being sent resets the connection, which is an answer too.
    socket.on('error', () => {});
    const timer = setTimeout(() => {
      answer = 'STILL OPEN';
      socket.destroy();
    }, within);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}
