import type { BucketClaim, Refusal, Reservation } from './store.js';

/**
 * How the margin follows the refusals. The server counts requests as they arrive, and the network delays each a little
 * differently: two sent exactly an interval apart may arrive closer. So they are spaced by interval * (1 + margin).
 *
 * A refusal widens the margin by `widen` (by `widenAgain` when it follows the last one so soon that the rate itself must be
 * wrong, not the network). Every slot narrows it by `narrow`, faster the longer it has been calm, as TCP's CUBIC probes.
 * The two balance where about one request in 150 is refused, or at the floor, where the network needs less than that.
 */
export const pacing = {
  initialMargin: 0.02,
  floor: 0.01,
  ceiling: 9,
  widen: 0.01,
  widenAgain: 0.05,
  /** A refusal within so many slots of the last one counts as "again". */
  againWithin: 10,
  narrow: 0.00005,
  /** After so many slots without a refusal the margin narrows twice as fast, after twice as many five times as fast. */
  calm: 200,
  /** How far, as a share of the first bucket's interval, another bucket may push a slot. */
  tolerance: 0.25,
  /** What a store may lose of a time that it keeps. @unit milliseconds */
  rounding: 0.01,
} as const;

/** What a store keeps of one bucket. Times are the store's own. @unit milliseconds */
export interface BucketState {
  readonly nextAt: number;
  readonly margin: number;
  /** When the margin was last widened. */
  readonly refusedAt: number | undefined;
  readonly blockedUntil: number;
}

export const freshBucket: BucketState = {
  nextAt: 0,
  margin: pacing.initialMargin,
  refusedAt: undefined,
  blockedUntil: 0,
};

/** The next slot that is free in every bucket, and the buckets after it was taken. */
export function reserveSlot(
  states: readonly BucketState[],
  claims: readonly BucketClaim[],
  now: number,
  missed?: number,
): { reservation: Reservation; states: readonly BucketState[] } {
  const blockedUntil = Math.max(...states.map((state) => state.blockedUntil));
  if (blockedUntil > now) return { reservation: { granted: false, wait: blockedUntil - now }, states };

  const free = states.map((state, i) =>
    Math.max(now, nextOf(state, claims[i], missed), afterLast(claims[i], state.margin, now)),
  );
  const slot = Math.max(...free);
  const latest = (free[0] ?? now) + pacing.tolerance * (claims[0]?.interval ?? 0);
  if (slot > latest) return { reservation: { granted: false, wait: slot - latest }, states };

  const after = states.map((state, i) => {
    const interval = claims[i]?.interval ?? 0;
    const margin = narrowed(state, interval, now);
    return { ...state, margin, nextAt: slot + interval * (1 + margin) };
  });
  const margin = Math.max(...after.map((state) => state.margin));
  return { reservation: { granted: true, wait: slot - now, slot, margin }, states: after };
}

/** A bucket after a request of it was refused. */
export function refuseSlot(state: BucketState, claim: BucketClaim, refusal: Refusal, now: number): BucketState {
  const held = {
    ...state,
    // Leave the server one interval to breathe, also where it does not say how long.
    nextAt: Math.max(state.nextAt, now + claim.interval),
    blockedUntil: refusal.retryAfter > 0 ? Math.max(state.blockedUntil, now + refusal.retryAfter) : state.blockedUntil,
  };
  // Several in flight may be refused for one cause. What was sent before the last widening says nothing about it.
  if (state.refusedAt !== undefined && refusal.slot <= state.refusedAt) return held;
  const again = state.refusedAt !== undefined && now - state.refusedAt < pacing.againWithin * claim.interval;
  const margin = (1 + state.margin) * (1 + (again ? pacing.widenAgain : pacing.widen)) - 1;
  return { ...held, margin: Math.min(pacing.ceiling, margin), refusedAt: now };
}

/** What was reserved after a missed slot cannot be moved any more; where nothing was, the time since then is nobody's. */
function nextOf({ nextAt, margin }: BucketState, claim: BucketClaim | undefined, missed = Number.NaN): number {
  const afterMissed = missed + (claim?.interval ?? 0) * (1 + margin);
  return Math.abs(nextAt - afterMissed) <= pacing.rounding ? missed : nextAt;
}

function afterLast(claim: BucketClaim | undefined, margin: number, now: number): number {
  if (claim === undefined || claim.sinceLast === null) return now;
  return now - claim.sinceLast + claim.interval * (1 + margin);
}

function narrowed(state: BucketState, interval: number, now: number): number {
  if (interval === 0) return pacing.floor;
  const calmSlots = state.refusedAt === undefined ? 0 : Math.max(0, now - state.refusedAt) / interval;
  const step = pacing.narrow * (1 + (calmSlots / pacing.calm) ** 2) * (1 + state.margin);
  return Math.max(pacing.floor, state.margin - step);
}
