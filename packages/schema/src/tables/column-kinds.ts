import { sql } from 'drizzle-orm';
import { bigint, check, date, integer, numeric, text, timestamp } from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

// Every number comes back as a JavaScript number: the widest value here (prize money) is far below 2^53.
export const decimal = () => numeric({ mode: 'number' });
export const count = () => integer();
export const bigNumber = () => bigint({ mode: 'number' });

/** A calendar day in Europe/London, 'YYYY-MM-DD'. */
export const day = () => date({ mode: 'string' });

/** An instant. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

export const createdAt = () => instant().notNull().defaultNow();
export const updatedAt = () => instant().notNull().defaultNow();

// No foreign key to ops.loads: loads are kept for two years, the rows that they wrote for ever.
export const loadId = () => bigNumber();

/** The instant of the payload that a `latest` column was taken from: with `evidenceRace` it decides which payload is newer. */
export const evidenceTime = () => instant();

// No foreign key: a horse profile or a course list can be evidence too, and a race may be removed while what it told stands.
export const evidenceRace = () => text();

/** Ids of the API are a prefix and digits; anything else, '' above all, is a defect of the mapping. */
export const idFormat = (name: string, column: AnyPgColumn, prefix: string) =>
  check(name, sql`${column} ~ ${sql.raw(`'^${prefix}_[0-9]+$'`)}`);

/** A code of our own making: what is not on the list is a defect of the mapping. Codes of the API are never checked. */
export const oneOf = (name: string, column: AnyPgColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`);

/** Region codes are lower-case wherever they stand, so that tables join on them. */
export const lowerCase = (name: string, column: AnyPgColumn) => check(name, sql`${column} = lower(${column})`);
