import type { Account } from './account/plan.js';
import { createFaultBox, type FaultBox } from './faults/fault-box.js';
import type { SimulatorOptions } from './options.js';
import { statsOf, type CallRecord, type SimulatorStats } from './server/call-log.js';
import type { Api } from './server/handle.js';
import { listen } from './server/listen.js';
import { createRateLimit } from './server/rate-limit.js';
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
  /** Changes what the account has paid for from the next call on. */
  setAccount(change: Partial<Account>): void;
  /** What the replayed folder gave; absent without one. */
  readonly recorded?: RecordedSummary;
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
  const { username = 'demo', password = 'demo', port = 0, seed = 1, latency = {} } = options;
  const { source, recorded } = openSource(options);
  const limit = limitOf(options);
  const { now = () => new Date() } = options;
  const api: Api = {
    source,
    days: createDays(source),
    credentials: { username, password },
    account: accountOf(options),
    faults: createFaultBox(seed, options.faults),
    limit,
    rateLimit: createRateLimit(limit.window),
    maxResultsLimit: options.maxResultsLimit ?? 100,
    now: typeof now === 'function' ? now : () => now,
    oneAtATime: 0,
  };
  const listening = await listen(api, { port, seed, latency });

  return {
    url: `http://127.0.0.1:${listening.port}`,
    username,
    password,
    ...(recorded && { recorded }),
    faults: api.faults,
    calls: () => listening.calls.map((call) => ({ ...call })),
    get stats() {
      return statsOf(listening.calls);
    },
    setAccount(change) {
      api.account = { ...api.account, ...change };
    },
    stop: () => listening.stop(),
  };
}

function limitOf({ limit }: SimulatorOptions): Api['limit'] {
  return { perSecond: 2, window: limit ? 'sliding' : 'none', scope: 'account', retryAfter: false, ...limit };
}

function accountOf({ plan = 'pro', historicalAddOn = true, beyondReach = 'empty' }: SimulatorOptions): Account {
  return { plan, historicalAddOn, beyondReach };
}
