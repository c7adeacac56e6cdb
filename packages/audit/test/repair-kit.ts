import { type Load, startLoad } from '@darkhorses/ingest';
import { createRacingApi } from '@darkhorses/racing-api';
import { type Database, openDatabase } from '@darkhorses/schema';
import { type Simulator, startSimulator } from '@darkhorses/simulator';
import { onTestFinished } from 'vitest';
import { fix, type FixEvent, type FixOptions, type FixSummary } from '../src/index.js';
import { healthyDatabase } from './healthy-database.js';
import { now, world } from './healthy-world.js';

/** A healthy database to damage, and the API that it was loaded from. */
export interface RepairKit {
  readonly database: Database;
  readonly sql: Database['sql'];
  readonly simulator: Simulator;
  /** What happened in the last fix. */
  readonly events: FixEvent[];
  /** Days that a list was asked for since the kit was made. */
  readonly asked: (list: 'results' | 'racecards') => string[];
  fix(options?: Partial<FixOptions>): Promise<FixSummary>;
}

/** Makes what a test of repairs needs; it is gone with the test. */
export async function repairKit(): Promise<RepairKit> {
  const { url, drop } = await healthyDatabase();
  const database = openDatabase(url);
  const simulator = await startSimulator({ world, now });
  onTestFinished(async () => {
    await database.close();
    await simulator.stop();
    await drop();
  });
  const { sql } = database;
  const api = createRacingApi({
    username: simulator.username,
    password: simulator.password,
    baseUrl: simulator.url,
    maxRequestsPerSecond: Infinity,
    retry: { retries: 0 },
  });
  const events: FixEvent[] = [];
  const newLoad = (): Promise<Load> => startLoad(sql, { command: 'audit fix' });
  return {
    database,
    sql,
    simulator,
    events,
    asked: (list) =>
      simulator.calls().flatMap(({ path, query }) => {
        const asked = new URLSearchParams(query);
        const isOfList = path === (list === 'results' ? '/v1/results' : '/v1/racecards/pro');
        return isOfList ? [asked.get('date') ?? asked.get('start_date') ?? ''] : [];
      }),
    async fix(options = {}) {
      events.length = 0;
      return fix({
        database,
        api,
        load: await newLoad(),
        now: () => now,
        onProgress: (event) => events.push(event),
        run: { wait: async () => {} },
        ...options,
      });
    },
  };
}
