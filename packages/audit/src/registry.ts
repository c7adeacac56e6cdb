import type { Check } from './check.js';

/** Every check, in the order in which people read them. A new check is one file, and a line here. */
export const checks: readonly Check[] = [];
