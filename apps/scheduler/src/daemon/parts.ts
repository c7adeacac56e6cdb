import { alertsPart } from '../alerts/alerts-part.js';
import { pagesPart } from '../http/pages-part.js';
import type { DaemonPart } from './daemon.js';

/** What runs beside the engine in each process of the daemon. */
export const parts: readonly DaemonPart[] = [alertsPart, pagesPart];
