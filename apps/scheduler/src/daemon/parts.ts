import type { DaemonPart } from './daemon.js';

/** What runs beside the engine in each process of the daemon. */
export const parts: readonly DaemonPart[] = [];
