// Somebody who waits for signs of life, and takes them badly: each call is answered in another way, the address quoted where it can be.
import { createServer } from 'node:http';
import { once } from 'node:events';

/** @type {Record<string, (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void>} */
const answers = {
  'a thanks': (_, response) => response.end(),
  'an error that quotes the address': (request, response) =>
    response.writeHead(500, request.url, { 'X-Address': request.url }).end(`Cannot GET ${request.url}`),
  'a redirect': (request, response) => response.writeHead(302, { Location: `/elsewhere${request.url}` }).end(),
  'a redirect to another machine': (request, response) =>
    response.writeHead(308, { Location: `http://redirected.invalid${request.url}` }).end(),
  'a connection that is cut': (request) => request.socket.destroy(),
  'what is no answer': (request) => request.socket.end(`NOT HTTP ${request.url}\r\n\r\n`),
  'half an answer': (request) => request.socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n${request.url}`),
};

/** @returns `origin`; `ways` in which it answers; `calls`, their headers; `strays`, calls that followed a redirect; `close()` */
export async function hearHeartbeats(afterwards) {
  const [calls, strays] = [[], []];
  const ways = Object.values(answers);
  const server = createServer((request, response) => {
    if (request.url.startsWith('/elsewhere')) {
      strays.push(request.url);
      return response.end();
    }
    calls.push(JSON.stringify(request.headers));
    ways[(calls.length - 1) % ways.length](request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  afterwards(close);
  return { origin: `http://127.0.0.1:${server.address().port}`, ways: ways.length, calls, strays, close };
}
