import { type CallOptions, type Ended, hurriedTime } from '@darkhorses/command/testing';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase, type Sql } from '@darkhorses/schema';
import { createWorld, type Simulator, type SimulatorOptions, startSimulator } from '@darkhorses/simulator';
import { backfill } from './command-line.js';

/** The simulated present: late on a Monday evening, when every result of the day is in. */
export const evening = new Date('2025-10-20T22:00:00Z');

/** The racing that every stage shows, about two races a day. */
export const world = createWorld({ seed: 1, from: '2024-01-01', to: '2025-10-31', scale: 0.06 });

/** An API, a database with every table, and the command line between them. */
export interface Stage {
  readonly simulator: Simulator;
  readonly sql: Sql;
  readonly environment: NodeJS.ProcessEnv;
  /** Moves the present of the API and of the commands. */
  setNow(now: Date): void;
  /** Calls the command line with the words of a text. */
  backfill(text: string, options?: Partial<CallOptions>): Promise<Ended>;
  /** Days that a list was asked for, as often as it was. */
  daysAsked(list: 'results' | 'racecards'): string[];
  close(): Promise<void>;
}

export async function setStage(options: SimulatorOptions = {}): Promise<Stage> {
  const { url, drop } = await testDatabase();
  let now = evening;
  const credentials = { username: 'a-user-of-tests', password: 'a-password-of-tests' };
  const simulator = await startSimulator({ world, now: () => now, ...credentials, ...options });
  const database = openDatabase(url);
  const environment = {
    RACING_API_BASE_URL: simulator.url,
    RACING_API_USERNAME: credentials.username,
    RACING_API_PASSWORD: credentials.password,
    RACING_API_MAX_RPS: 'unlimited',
    DATABASE_URL: url,
    DARKHORSES_HOME: '/nowhere/darkhorses',
  };
  return {
    simulator,
    sql: database.sql,
    environment,
    setNow(given) {
      now = given;
    },
    backfill: (text, more = {}) => backfill(text.split(' '), { environment, time: hurriedTime(() => now), ...more }),
    daysAsked: (list) =>
      simulator.calls().flatMap(({ path, query }) => {
        const asked = new URLSearchParams(query);
        const isDay = path === (list === 'results' ? '/v1/results' : '/v1/racecards/pro') && asked.get('limit') !== '1';
        return isDay ? [asked.get('date') ?? asked.get('start_date') ?? ''] : [];
      }),
    async close() {
      await database.close();
      await drop();
      await simulator.stop();
    },
  };
}
