import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { date, integer, text } from 'drizzle-orm/pg-core';
import { figures } from './figures-schema.js';

// Days since a run are computed when asked for: a stored count would be wrong the next day.
const today = sql`(now() at time zone 'Europe/London')::date`;

const daysSince = (column: SQL) => sql`${today} - ${column}`;

/** Jockeys with the days since they last rode and last won. */
export const figuresJockeys = figures
  .view('jockeys', {
    id: text(),
    name: text(),
    last_ride_date: date({ mode: 'string' }),
    last_win_date: date({ mode: 'string' }),
    days_since_last_ride: integer(),
    days_since_last_win: integer(),
  })
  .with({ securityInvoker: true })
  .as(
    sql`select id, name, last_ride_date, last_win_date, ${daysSince(sql`last_ride_date`)} as days_since_last_ride, ${daysSince(sql`last_win_date`)} as days_since_last_win from public.ra_mst_jockeys`,
  );

const runnerColumns = () => ({
  id: text(),
  name: text(),
  last_runner_date: date({ mode: 'string' }),
  last_win_date: date({ mode: 'string' }),
  days_since_last_runner: integer(),
  days_since_last_win: integer(),
});

const ofRunners = (table: string) =>
  sql`select id, name, last_runner_date, last_win_date, ${daysSince(sql`last_runner_date`)} as days_since_last_runner, ${daysSince(sql`last_win_date`)} as days_since_last_win from public.${sql.raw(table)}`;

/** Trainers with the days since they last had a runner and a winner. */
export const figuresTrainers = figures
  .view('trainers', runnerColumns())
  .with({ securityInvoker: true })
  .as(ofRunners('ra_mst_trainers'));

/** Owners with the days since they last had a runner and a winner. */
export const figuresOwners = figures
  .view('owners', runnerColumns())
  .with({ securityInvoker: true })
  .as(ofRunners('ra_mst_owners'));
