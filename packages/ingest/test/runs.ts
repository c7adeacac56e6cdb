import { createRacingApi, type RacingApiOptions } from '@darkhorses/racing-api';
import { openDatabase, type Sql } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { type Simulator, type SimulatorOptions, startSimulator } from '@darkhorses/simulator';
import { afterAll } from 'vitest';
import {
  fullReach,
  londonDay,
  patience,
  type RunEvent,
  type RunOptions,
  runPartitions,
  type RunSummary,
  type Scope,
  startLoad,
} from '../src/index.js';

/** A simulated account, a database, and a run of one against the other. */
export interface RunKit {
  readonly simulator: Simulator;
  readonly sql: Sql;
  readonly url: string;
  /** What happened in the last run. */
  readonly events: RunEvent[];
  /** The simulated present, also by the database's clock: set it to go on. */
  now: Date;
  run(scope: Partial<Scope>, options?: Partial<RunOptions>, api?: Partial<RacingApiOptions>): Promise<RunSummary>;
}

const wholeScope: Scope = {
  datasets: ['racecards', 'results'],
  from: '2025-10-01',
  to: '2025-10-04',
  regions: ['gb', 'ire'],
};

/** Starts what a test of runs needs; it is stopped with the test file. */
export async function runKit(options: SimulatorOptions = {}): Promise<RunKit> {
  const { url, drop } = await testDatabase();
  const database = openDatabase(url, { connectTimeout: 2 });
  const kit: Pick<RunKit, 'now' | 'events'> = { now: new Date('2025-10-20T12:00:00Z'), events: [] };
  const simulator = await startSimulator({
    world: { seed: 7, from: '2024-09-01', to: '2025-12-31', scale: 0.06 },
    now: () => kit.now,
    ...options,
  });
  afterAll(async () => {
    await database.close();
    await simulator.stop();
    await drop();
  });
  const { sql } = database;
  const run: RunKit['run'] = async (scope, runOptions, apiOptions) => {
    kit.events.length = 0;
    const api = createRacingApi({
      username: simulator.username,
      password: simulator.password,
      baseUrl: simulator.url,
      maxRequestsPerSecond: Infinity,
      retry: { retries: 0 },
      ...apiOptions,
    });
    const load = await startLoad(sql, { command: 'test' });
    return runPartitions({
      api,
      sql,
      load,
      scope: { ...wholeScope, ...scope },
      reach: fullReach(londonDay(kit.now)),
      now: () => kit.now,
      wait: async () => {},
      patience: { ...patience, after: 100 },
      onProgress: (event) => kit.events.push(event),
      ...runOptions,
    });
  };
  return Object.assign(kit, { simulator, sql, url, run });
}
