import type { ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Fault } from '../faults/fault.js';
import type { Answer } from './answer.js';
import { pass } from './latency.js';

/** What left the server. */
export interface Sent {
  /** 0 where no status line was sent. */
  readonly status: number;
  readonly bytes: number;
}

/** Sends an answer, or what a fault of the connection makes of it. */
export async function send(
  response: ServerResponse,
  answer: Answer,
  fault: Fault | undefined,
  signal: AbortSignal,
): Promise<Sent> {
  const body = Buffer.from(answer.body, 'utf8');
  const half = body.subarray(0, Math.max(1, body.length >> 1));

  switch (fault?.kind) {
    case 'reset':
      response.socket?.resetAndDestroy();
      return { status: 0, bytes: 0 };
    case 'timeout':
      await closed(response, signal);
      return { status: 0, bytes: 0 };
    case 'empty':
      return whole(response, answer, Buffer.alloc(0));
    case 'cut_json':
      return whole(response, answer, half);
    case 'truncated':
      response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
      response.write(half, () => response.destroy());
      return { status: answer.status, bytes: half.length };
    case 'slow_body':
      response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
      response.write(half);
      await pass(fault.delay ?? 30_000, AbortSignal.any([signal, closeSignal(response)]));
      response.end(body.subarray(half.length));
      return { status: answer.status, bytes: body.length };
    default:
      return whole(response, answer, body);
  }
}

function whole(response: ServerResponse, { status, headers }: Answer, body: Buffer): Sent {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
  return { status, bytes: body.length };
}

/** Waits until the caller has gone, or the server stops. */
async function closed(response: ServerResponse, signal: AbortSignal): Promise<void> {
  if (response.destroyed || signal.aborted) return;
  await once(response, 'close', { signal }).catch(() => {});
}

function closeSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}
