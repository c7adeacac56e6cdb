import { entityFaults } from './entities.js';
import type { Fault } from './fault.js';

/** Every fault that is planted. */
export const faults: readonly Fault[] = [...entityFaults];
