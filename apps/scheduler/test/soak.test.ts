import { setTimeout as wait } from 'node:timers/promises';
import { type Database, openDatabase } from '@darkhorses/schema';
import type { Fault } from '@darkhorses/simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarOf } from '../src/calendar/calendar.js';
import { hastyJobs, pass, type Replica, setStage, type Stage } from './stage.js';

// One request in twenty goes wrong, each in one of five ways.
const kinds = ['server_error', 'reset', 'rate_limited', 'truncated', 'html'] as const;
const faults = kinds.map((kind): Fault => ({ kind, rate: 0.01 }));

// From a Sunday's noon to Monday's: every job but those of the month has a tick.
const start = '2025-10-19T11:00:00Z';
const end = '2025-10-20T11:00:00Z';

let stage: Stage;
let databases: Database[];
let replicas: Replica[];
beforeAll(async () => {
  stage = await setStage({ start, faults });
  databases = Array.from({ length: 3 }, () => openDatabase(stage.url));
  replicas = databases.map((database) => stage.replica({ database, lookEvery: 500, pollEvery: 200 }));
});
afterAll(async () => {
  await Promise.all(databases.map((database) => database.close()));
  await stage.close();
});

const speed = Number(process.env['SOAK_SPEED'] ?? 0);

describe('24 hours of ticks with 5 % faults, by three replicas', () => {
  test.skipIf(speed > 0)(
    'from tick to tick: none lost, none twice',
    async () => {
      await pass(stage.present, end, replicas);
      expect(await outcome()).toEqual(await expected());
    },
    180_000,
  );

  // SOAK_SPEED=60 npx vitest run apps/scheduler/test/soak.test.ts: 24 minutes.
  test.runIf(speed > 0)(
    'at so many times the speed of time: none lost, none twice, memory flat',
    async () => {
      const began = performance.now();
      const hours: number[] = [];
      for (const { engine } of replicas) engine.start();
      for (let hour = 0; hour < 24;) {
        await wait(20);
        const passed = (performance.now() - began) * speed;
        stage.present.now = new Date(Date.parse(start) + passed);
        if (passed < (hour + 1) * 3_600_000) continue;
        hour += 1;
        hours.push(Math.round(process.memoryUsage().rss / 2 ** 20));
      }
      for (const { engine } of replicas) await engine.stop(120_000);
      stage.present.now = new Date(end);
      console.log(`Memory by the hour, in MiB: ${hours.join(' ')}`);
      expect(await outcome()).toEqual(await expected());
      expect(hours.at(-1)).toBeLessThan((hours.at(8) ?? 0) * 1.25);
    },
    86_400_000,
  );
});

/** Every tick of the day, done, and begun as often as it was attempted: by one replica at a time. */
async function expected() {
  const ticks = hastyJobs.flatMap(({ name, cron }) =>
    calendarOf(cron)
      .between(new Date(start), new Date(end))
      .map((tick) => `${tick.toISOString()} ${name}`),
  );
  return ticks.toSorted().map((tick) => ({ tick, state: 'done', begunAsAttempted: true }));
}

async function outcome() {
  const rows = await stage.database.sql<{ job: string; tick: Date; state: string; attempts: number }[]>`
    select job, tick, state, attempts from ops.job_runs`;
  const begun = replicas.flatMap(({ events }) => events).filter((event) => event.type === 'started');
  const told = rows.reduce((sum, { attempts }) => sum + attempts, 0);
  const calls = stage.simulator.calls();
  const wrong = calls.filter(({ fault }) => fault !== undefined).length;
  console.log(`${rows.length} ticks, ${told} attempts; ${calls.length} requests, ${wrong} of which went wrong`);
  return rows
    .map(({ job, tick, state, attempts }) => ({
      tick: `${tick.toISOString()} ${job}`,
      state,
      begunAsAttempted: begun.filter((one) => one.job === job && +one.tick === +tick).length === attempts,
    }))
    .toSorted((one, other) => one.tick.localeCompare(other.tick));
}
