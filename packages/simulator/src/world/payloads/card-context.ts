import type { Engine } from '../engine.js';
import type { Race } from '../races/race.js';

/** What a racecard is written from. */
export interface CardContext {
  engine: Engine;
  race: Race;
  /** When the card was last looked at, epoch milliseconds. */
  look: number;
  /** Results before this day are known. */
  knownDay: number;
}
