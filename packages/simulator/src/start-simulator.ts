import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Account } from './account/plan.js';
import { createFaultBox, type FaultBox } from './faults/fault-box.js';
import type { SimulatorOptions } from './options.js';
import { statsOf, type CallRecord, type SimulatorStats } from './server/call-log.js';
import { handle, type Api } from './server/handle.js';
import { latencyOf, pass } from './server/latency.js';
import { createRateLimit } from './server/rate-limit.js';
import { send } from './server/send.js';
import { createDays } from './source/days.js';
import { openSource, type RecordedSummary } from './source/open-source.js';

/** A running simulated API. */
export interface Simulator {
  /** The base URL, without a slash at its end. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Every call so far, in order of arrival. */
  calls(): readonly CallRecord[];
  readonly stats: SimulatorStats;
  /** Changes what goes wrong from the next call on. */
  readonly faults: Pick<FaultBox, 'set' | 'add' | 'clear'>;
  /** What the replayed folder gave; absent without one. */
  readonly recorded?: RecordedSummary;
  /** Changes what the account has paid for from the next call on. */
  setAccount(change: Partial<Account>): void;
  /** Closes every connection and frees the port. */
  stop(): Promise<void>;
}

/**
 * Starts a local Racing API on 127.0.0.1.
 *
 * @throws RangeError for an option out of its bounds; an Error where the port or the recorded folder cannot be opened.
 * @example
 * const simulator = await startSimulator({ world: { seed: 1 }, plan: 'pro', now: new Date('2024-06-01T12:00:00Z') });
 * // ... requests against simulator.url with simulator.username and simulator.password
 * await simulator.stop();
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { username = 'demo', password = 'demo', seed = 1, latency = {}, now = () => new Date() } = options;
  const { source, recorded } = openSource(options);
  const api: Api = {
    source,
    days: createDays(source),
    credentials: { username, password },
    account: {
      plan: options.plan ?? 'pro',
      historicalAddOn: options.historicalAddOn ?? true,
      beyondReach: options.beyondReach ?? 'empty',
    },
    faults: createFaultBox(seed, options.faults),
    limit: {
      perSecond: 2,
      window: options.limit ? 'sliding' : 'none',
      scope: 'account',
      retryAfter: false,
      ...options.limit,
    },
    rateLimit: createRateLimit(options.limit?.window ?? (options.limit ? 'sliding' : 'none')),
    maxResultsLimit: options.maxResultsLimit ?? 100,
    now: typeof now === 'function' ? now : () => now,
    inFlight: new Set(),
  };
  const calls: CallRecord[] = [];
  const stopping = new AbortController();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrived = performance.now();
    const { pathname, search } = new URL(request.url ?? '/', 'http://simulator');
    const number = calls.length + 1;
    const call: CallRecord = {
      number,
      at: Date.now(),
      arrived,
      method: request.method ?? '',
      path: pathname,
      query: search.slice(1),
      operation: '',
      status: 0,
      bytes: 0,
      ms: 0,
    };
    calls.push(call);
    const { answer, operation, fault } = handle(api, request, arrived);
    Object.assign(call, { operation: operation?.path ?? '' }, fault && { fault: fault.kind });
    await pass(latencyOf(latency, operation?.family ?? 'other', seed, number), stopping.signal);
    if (!stopping.signal.aborted) Object.assign(call, await send(response, answer, fault, stopping.signal));
    Object.assign(call, { ms: performance.now() - arrived });
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
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    username,
    password,
    faults: api.faults,
    ...(recorded && { recorded }),
    calls: () => calls.map((call) => ({ ...call })),
    get stats() {
      return statsOf(calls);
    },
    setAccount(change) {
      api.account = { ...api.account, ...change };
    },
    async stop() {
      stopping.abort();
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}
