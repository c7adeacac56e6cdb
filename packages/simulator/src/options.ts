import type { Account, Plan } from './account/plan.js';
import type { Fault } from './faults/fault.js';
import type { LatencyOptions } from './server/latency.js';
import type { LimitOptions } from './server/rate-limit.js';
import type { World, WorldOptions } from './world/index.js';

/** How the simulated API behaves. Nothing given: the Pro plan with all history, no limit, no latency, no faults. */
export interface SimulatorOptions {
  /** A generated world, or one already made. It is there unless `recorded` is given without it. */
  readonly world?: WorldOptions | World;
  /** A folder of recorded JSON answers, read with its subfolders; its days replace those of the world. */
  readonly recorded?: string;
  readonly plan?: Plan;
  readonly historicalAddOn?: boolean;
  readonly beyondReach?: Account['beyondReach'];
  readonly limit?: LimitOptions;
  readonly latency?: LatencyOptions;
  readonly faults?: readonly Fault[];
  /** Seeds what is drawn by chance: faults by rate, jitter. */
  readonly seed?: number;
  /** The simulated present: an instant that stands still, or a clock. The machine's clock by default. */
  readonly now?: Date | (() => Date);
  /** The largest `limit` of results lists: 50 is an older server, which answers 422 above it. */
  readonly maxResultsLimit?: 50 | 100;
  readonly username?: string;
  readonly password?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}
