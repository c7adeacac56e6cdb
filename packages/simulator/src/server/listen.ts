import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { CallRecord } from './call-log.js';
import { handle, type Api, type Arrival } from './handle.js';
import { latencyOf, networkOf, pass, type LatencyOptions } from './latency.js';
import { send } from './send.js';

/** The HTTP side of a running simulator. */
export interface Listening {
  readonly port: number;
  readonly calls: readonly CallRecord[];
  stop(): Promise<void>;
}

/** Serves an API on 127.0.0.1 and keeps the log of its calls. */
export async function listen(
  api: Api,
  { port, seed, latency }: { port: number; seed: number; latency: LatencyOptions },
): Promise<Listening> {
  const calls: CallRecord[] = [];
  let sent = 0;
  const stopping = new AbortController();
  // Every call in flight listens to it: many are no leak.
  setMaxListeners(0, stopping.signal);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    sent += 1;
    const delay = networkOf(latency, seed, sent);
    if (delay > 0) await pass(delay, stopping.signal);
    const arrival = read(request);
    const call = record(calls.length + 1, arrival);
    calls.push(call);
    const { answer, operation, fault } = handle(api, arrival);
    Object.assign(call, { operation: operation?.path ?? '' }, fault && { fault: fault.kind });
    const alone = operation?.oneInFlight === true && answer.status !== 429;
    if (alone) api.oneAtATime += 1;
    try {
      await pass(latencyOf(latency, operation?.family ?? 'other', seed, call.number), stopping.signal);
      if (!stopping.signal.aborted) Object.assign(call, await send(response, answer, fault, stopping.signal));
    } finally {
      if (alone) api.oneAtATime -= 1;
      Object.assign(call, { ms: performance.now() - arrival.at });
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A defect of the simulator must not look like an answer of the API.
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

  return {
    port: (server.address() as AddressInfo).port, // an address of TCP, since it listens on a port
    calls,
    async stop() {
      stopping.abort();
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

function read({ method = '', url = '/', headers }: IncomingMessage): Arrival {
  const at = performance.now();
  const [path = '/', query = ''] = url.split(/\?(.*)/s);
  return { method, path: decoded(path), query: new URLSearchParams(query), headers, at };
}

/** A path with a broken escape is no path of the API: as it stands it is answered with 404. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function record(number: number, { method, path, query, at }: Arrival): CallRecord {
  const asked = { number, at: Date.now(), arrived: at, method, path, query: query.toString() };
  return { ...asked, operation: '', status: 0, bytes: 0, ms: 0 };
}
