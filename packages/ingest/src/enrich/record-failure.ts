import type { Queryable } from '../queryable.js';
import type { Failure } from '../run/failure.js';

/** The wait after a horse's first failure; each one is double the one before, up to a day. @unit minutes */
const firstBackOff = 15;

/** Remembers that a horse could not be asked for, and when it may be tried again. */
export async function recordProfileFailure(sql: Queryable, horseId: string, failure: Failure): Promise<void> {
  await sql`
    update ops.profiles
    set state = 'failed',
        attempts = attempts + 1,
        not_before = now() + least(make_interval(mins => ${firstBackOff}) * 2 ^ least(attempts, 10), interval '1 day'),
        error_class = ${failure.class},
        error_text = ${failure.message}
    where horse_id = ${horseId}`;
}

/** Lets horses that failed be tried again at once. */
export async function forgiveProfileFailures(sql: Queryable, horses: readonly string[]): Promise<void> {
  await sql`
    update ops.profiles
    set not_before = null
    where horse_id = any (${[...horses]}::text[]) and state = 'failed' and error_class <> 'claimed'`;
}
