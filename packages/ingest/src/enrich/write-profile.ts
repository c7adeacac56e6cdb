import { rowsOfProfile } from '@darkhorses/extract';
import { inTransaction, retryConflicts, type Sql } from '@darkhorses/schema';
import { type Extract, writeAnswer } from '../masters/write-answer.js';
import { parseBody } from '../payloads/parse-body.js';
import type { Queryable } from '../queryable.js';
import { shown } from '../read/shown.js';
import type { ProfileAnswer } from './ask-for-profile.js';
import { lacksProfile, rememberedFor } from './lacking.js';
import { UnexpectedProfileError } from './unexpected-profile-error.js';

/** An answer, and whose. */
export interface ProfileReading {
  readonly horseId: string;
  readonly answer: ProfileAnswer;
  /** When it was read, ISO 8601. */
  readonly fetched_at: string;
}

/**
 * Writes what the API answered about a horse: the profile, the rows that follow from it, and that it was asked for, in one
 * transaction.
 *
 * @throws UnexpectedProfileError where the profile is another horse's; nothing was written
 */
export async function writeProfile(
  sql: Sql,
  { horseId, answer, fetched_at }: ProfileReading,
  loadId: number,
): Promise<void> {
  if (answer.state !== 'absent') assertOf(horseId, answer.bytes);
  await retryConflicts(() =>
    inTransaction(sql, async (transaction) => {
      if (answer.state !== 'absent') {
        const name = { dataset: 'profiles', key: horseId } as const;
        await writeAnswer(
          transaction,
          name,
          { pages: [answer.bytes], fetched_at },
          { extract, source: 'profile', loadId },
        );
      }
      await remember(transaction, { horseId, answer, fetched_at });
    }),
  );
}

const extract: Extract = ([body = new Uint8Array()], fetchedAt) => rowsOfProfile(parseBody(body), fetchedAt);

/** A horse of which everything is known now may be asked for at once, should a correction take some of it away again. */
async function remember(sql: Queryable, { horseId, answer, fetched_at }: ProfileReading): Promise<void> {
  await sql`
    insert into ops.profiles as p (horse_id, state, fetched_at, not_before)
    values (
      ${horseId}, ${answer.state}, ${fetched_at}::text::timestamptz,
      (select now() + make_interval(days => ${rememberedFor}) from ra_mst_horses as h where h.id = ${horseId} and ${lacksProfile(sql)})
    )
    on conflict (horse_id) do update
    set state = excluded.state, fetched_at = excluded.fetched_at, not_before = excluded.not_before,
        attempts = p.attempts + 1, error_class = null, error_text = null`;
}

function assertOf(horseId: string, bytes: Uint8Array): void {
  const profile = parseBody(bytes);
  const id: unknown = typeof profile === 'object' && profile !== null ? Reflect.get(profile, 'id') : undefined;
  if (id === horseId) return;
  throw new UnexpectedProfileError(
    `Asked for the profile of ${horseId}, got that of ${shown(id)}: the API has changed, or something answers in its place`,
  );
}
