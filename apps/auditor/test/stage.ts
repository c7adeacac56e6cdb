import { type CallOptions, callProgram, type Ended } from '@darkhorses/command/testing';
import { seedPartitions } from '@darkhorses/ingest';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase, type Sql } from '@darkhorses/schema';
import { createWorld, type Simulator, startSimulator } from '@darkhorses/simulator';
import { createProgram } from '../src/program.js';

/** The simulated present: late on a Monday evening, when every result of the day is in. */
export const evening = new Date('2025-09-15T22:00:00Z');

/** The fortnight before it. */
export const fortnight = { from: '2025-09-01', to: '2025-09-14' };

const world = createWorld({ seed: 7, from: '2025-08-01', to: '2025-10-31', scale: 0.06 });

/** An API, a database that is meant to hold a fortnight and holds nothing yet, and the command line between them. */
export interface Stage {
  readonly simulator: Simulator;
  readonly sql: Sql;
  readonly environment: NodeJS.ProcessEnv;
  /** Calls the command line with the words of a text. */
  audit(text: string, options?: Partial<CallOptions>): Promise<Ended>;
  close(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const { url, drop } = await testDatabase();
  const credentials = { username: 'a-user-of-tests', password: 'a-password-of-tests' };
  const simulator = await startSimulator({ world, now: () => evening, ...credentials });
  const database = openDatabase(url);
  await seedPartitions(database.sql, { ...fortnight, datasets: ['racecards', 'results'], regions: ['gb', 'ire'] });
  const environment = {
    RACING_API_BASE_URL: simulator.url,
    RACING_API_USERNAME: credentials.username,
    RACING_API_PASSWORD: credentials.password,
    RACING_API_MAX_RPS: 'unlimited',
    DATABASE_URL: url,
    DARKHORSES_HOME: '/nowhere/darkhorses',
  };
  const time = { now: () => evening, wait: () => Promise.resolve() };
  return {
    simulator,
    sql: database.sql,
    environment,
    audit: (text, more = {}) =>
      callProgram('audit', createProgram, text.split(' ').filter(Boolean), { environment, time, ...more }),
    async close() {
      await database.close();
      await drop();
      await simulator.stop();
    },
  };
}
