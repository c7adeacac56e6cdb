import { setTimeout as wait } from 'node:timers/promises';
import { chance } from '../chance.js';

/** How long the simulated API takes to answer. */
export interface LatencyOptions {
  /** @unit milliseconds */
  readonly results?: number;
  /** @unit milliseconds */
  readonly racecards?: number;
  /** Every other operation. @unit milliseconds */
  readonly other?: number;
  /**
   * The way to the API, before a call is counted: each call its own time, so long on average and now and then many times
   * that. So calls sent in pace arrive closer together, as they do over a real network. @unit milliseconds
   */
  readonly network?: number;
  /** The share by which an answer may be faster or slower: 0.2 is from 80 % to 120 %. */
  readonly jitter?: number;
  /** The slowest answers: a share of all calls takes up to `factor` times as long. */
  readonly heavyTail?: { readonly share: number; readonly factor: number };
}

/** The milliseconds that a call is under way to the API, exponentially distributed. */
export function networkOf({ network = 0 }: LatencyOptions, seed: number, number: number): number {
  return network === 0 ? 0 : -Math.log(1 - chance(seed, 'network', number)) * network;
}

/** The milliseconds that a call takes: the same for the same seed and number of the call. */
export function latencyOf(
  options: LatencyOptions,
  family: 'results' | 'racecards' | 'other',
  seed: number,
  number: number,
): number {
  const base = options[family] ?? 0;
  const spread = 1 + (options.jitter ?? 0) * (2 * chance(seed, 'jitter', number) - 1);
  const tail = options.heavyTail;
  const slow = tail !== undefined && chance(seed, 'tail', number) < tail.share;
  return base * spread * (slow ? 1 + (tail.factor - 1) * chance(seed, 'how slow', number) : 1);
}

/** Waits, or returns at once when the server stops. */
export async function pass(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return;
  await wait(milliseconds, undefined, { signal }).catch(() => {});
}
