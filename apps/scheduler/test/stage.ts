import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InvocationTime } from '@darkhorses/command';
import { hurriedTime } from '@darkhorses/command/testing';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { createRacingApi, type RacingApi } from '@darkhorses/racing-api';
import { type Database, openDatabase } from '@darkhorses/schema';
import { createWorld, type Simulator, type SimulatorOptions, startSimulator } from '@darkhorses/simulator';
import { Engine, type EngineOptions } from '../src/engine/engine.js';
import type { EngineEvent } from '../src/engine/events.js';
import type { Job } from '../src/jobs/job.js';
import { jobTable } from '../src/jobs/job-table.js';
import { relayHooks } from '../src/daemon/relay-hooks.js';
import { tallyHooks } from '../src/work/request-tally.js';
import type { WorkSurroundings } from '../src/work/surroundings.js';
import { createWorks } from '../src/work/works.js';
import { noLog } from './paper-works.js';

/** The racing that every stage shows: about a race a day. */
export const world = createWorld({ seed: 4, from: '2024-01-01', to: '2025-12-31', scale: 0.03 });

/** The simulated present, the same for the API, the calendar and the ledger. */
export interface Present {
  now: Date;
}

/** Time as the commands meet it on a stage: the present stands still, and nobody waits. */
export const timeOf = (present: Present): InvocationTime => hurriedTime(() => present.now);

/** An API, a database with every table, and a present that the test drives. */
export interface Stage {
  readonly simulator: Simulator;
  readonly database: Database;
  readonly url: string;
  readonly present: Present;
  readonly environment: NodeJS.ProcessEnv;
  readonly api: RacingApi;
  /** Listens to what the client of the API does. */
  readonly onRequests: ReturnType<typeof relayHooks>['subscribe'];
  /** A process of the daemon, without the process. */
  replica(options?: ReplicaOptions): Replica;
  close(): Promise<void>;
}

export interface ReplicaOptions extends Partial<
  Pick<EngineOptions, 'lease' | 'sql' | 'works' | 'lookEvery' | 'pollEvery' | 'log'>
> {
  readonly jobs?: readonly Job[];
  readonly database?: Database;
}

/** A replica that somebody drives: it looks and works when it is told to. */
export interface Replica {
  readonly engine: Engine;
  readonly events: EngineEvent[];
}

/** Of the table, tried again at once. */
export const hastyJobs: readonly Job[] = jobTable.map((job) => ({ ...job, retryAfter: 0 }));

interface StageOptions extends SimulatorOptions {
  /** The first present. */
  readonly start: string;
  /** A migrated database on a server of the test's own. */
  readonly onDatabase?: string;
}

export async function setStage({ start, onDatabase, ...options }: StageOptions): Promise<Stage> {
  const { url, drop } = onDatabase === undefined ? await testDatabase() : { url: onDatabase, drop: async () => {} };
  const present = { now: new Date(start) };
  const credentials = { username: 'a-user-of-tests', password: 'a-password-of-tests' };
  const simulator = await startSimulator({ world, now: () => present.now, ...credentials, ...options });
  const database = openDatabase(url);
  const { client } = timeOf(present);
  const relay = relayHooks();
  relay.subscribe(tallyHooks);
  const api = createRacingApi({
    ...client,
    ...credentials,
    baseUrl: simulator.url,
    hooks: relay.hooks,
    maxRequestsPerSecond: Infinity,
  });
  return {
    simulator,
    database,
    url,
    present,
    api,
    onRequests: relay.subscribe,
    environment: {
      RACING_API_BASE_URL: simulator.url,
      RACING_API_USERNAME: credentials.username,
      RACING_API_PASSWORD: credentials.password,
      RACING_API_MAX_RPS: 'unlimited',
      DATABASE_URL: url,
      DARKHORSES_HOME: '/nowhere/darkhorses',
      SCHEDULER_PORT: 'off',
    },
    replica(given = {}) {
      const events: EngineEvent[] = [];
      const tell = (event: EngineEvent): void => void events.push(event);
      const { jobs = hastyJobs } = given;
      const own = given.database ?? database;
      const engine = new Engine({
        sql: own.sql,
        works: createWorks(surroundingsOf({ api, database: own, tell, present })),
        lease: 60_000,
        log: noLog,
        ...given,
        jobs,
        tell,
        now: () => Promise.resolve(present.now),
        hasCalendar: true,
        owner: `replica ${Math.random()}`,
      });
      return { engine, events };
    },
    async close() {
      await database.close();
      await drop();
      await simulator.stop();
    },
  };
}

function surroundingsOf({
  present,
  ...given
}: Pick<WorkSurroundings, 'api' | 'database' | 'tell'> & { readonly present: Present }): WorkSurroundings {
  return {
    ...given,
    clock: () => Promise.resolve(() => present.now),
    lease: 60_000,
    reports: join(tmpdir(), `darkhorses-reports-${process.pid}`),
    requestsPerSecond: 2,
    patience: { after: 3, firstProbe: 1, longestProbe: 1, giveUpAfter: 3 },
    wait: () => Promise.resolve(),
  };
}

/**
 * Lets time pass for some replicas, from tick to tick: at each they look at the calendar and work, all at the same moment.
 *
 * @param until ISO instant
 */
export async function pass(
  present: Present,
  until: string,
  replicas: readonly Pick<Replica, 'engine'>[],
): Promise<void> {
  for (;;) {
    const looks = await Promise.all(replicas.map(({ engine }) => engine.look()));
    await Promise.all(replicas.map(({ engine }) => engine.workOff()));
    const next = present.now.getTime() + Math.min(...looks.map((wait) => wait ?? Infinity));
    if (next > Date.parse(until)) break;
    present.now = new Date(next);
  }
  present.now = new Date(until);
}
