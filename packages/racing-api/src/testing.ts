export {
  type Answer,
  type Answers,
  inMemoryFetch,
  type InMemoryCall,
  type InMemoryFetch,
} from './testing/in-memory-fetch.js';
export { list, type RowList } from './testing/list.js';
export { html, problem } from './testing/problem.js';
export { course, horsePro, racecard, racecardRunner, region, result, resultRunner } from './testing/rows.js';
export { createVirtualClock, type VirtualClock } from './testing/virtual-clock.js';
