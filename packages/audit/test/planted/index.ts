import { coverageFaults } from './coverage.js';
import { dataFaults } from './data.js';
import { entityFaults } from './entities.js';
import type { Fault } from './fault.js';
import { raceFaults, resultFaults } from './races.js';
import { figureFaults } from './figures.js';

/** Every fault that is planted. */
export const faults: readonly Fault[] = [
  ...coverageFaults,
  ...raceFaults,
  ...resultFaults,
  ...entityFaults,
  ...figureFaults,
  ...dataFaults,
];
