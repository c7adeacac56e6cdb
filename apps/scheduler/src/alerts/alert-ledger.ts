import type { Sql } from '@darkhorses/schema';
import type { Alert, Condition, ConditionName } from './condition.js';

/** After it was told that something holds, how long until it is told again. @unit hours */
export const coolDown = 6;

/** How long one process may take to tell; then another does. @unit minutes */
const claim = 5;

/** How long what has passed is remembered. @unit days */
const keptFor = 30;

// It happened, and that does not become untrue: nobody waits for the news that a field is no longer new.
const withoutRecovery: readonly ConditionName[] = ['unknown_field'];

/**
 * Enters what holds now; what held and is not among it has passed.
 *
 * @param looked the conditions that were looked for: others are left as they are
 */
export async function noteConditions(
  sql: Sql,
  held: readonly Condition[],
  looked: readonly ConditionName[],
  at: Date,
): Promise<void> {
  const rows = JSON.stringify(held);
  await sql`
    insert into ops.alerts as a (condition, subject, holds, summary, remedy, raised_at)
    select condition, subject, true, summary, remedy, ${at}
    from json_to_recordset(${rows}::text::json) as n (condition text, subject text, summary text, remedy text)
    order by condition, subject
    on conflict (condition, subject) do update
    set holds = true, summary = excluded.summary, remedy = excluded.remedy, cleared_at = null,
        raised_at = case when a.holds then a.raised_at else excluded.raised_at end`;
  await sql`
    update ops.alerts as a
    set holds = false, cleared_at = ${at}
    where a.holds and a.condition = any (${[...looked]}::text[])
      and not exists (
        select from json_to_recordset(${rows}::text::json) as n (condition text, subject text)
        where n.condition = a.condition and n.subject = a.subject
      )`;
  await sql`
    delete from ops.alerts
    where not holds and cleared_at < ${at}::timestamptz - make_interval(days => ${keptFor})`;
}

/**
 * Takes what is to be told now: for this process alone, for as long as telling takes. That something holds is told at once, but
 * not twice within the cool-down, however often it comes and goes; that it has passed is told once, if it was told before.
 */
export const claimAlerts = (sql: Sql, at: Date): Promise<Alert[]> => sql<Alert[]>`
  update ops.alerts as a
  set claimed_until = ${at}::timestamptz + make_interval(mins => ${claim})
  from (
    select condition, subject
    from ops.alerts
    where (claimed_until is null or claimed_until <= ${at})
      and case
        when holds then raise_told_at is null or raise_told_at <= ${at}::timestamptz - make_interval(hours => ${coolDown})
        else told = 'raised' and condition <> all (${[...withoutRecovery]}::text[])
      end
    order by condition, subject
    for update skip locked
  ) as due
  where a.condition = due.condition and a.subject = due.subject
  returning a.condition, a.subject, a.summary, a.remedy, case when a.holds then 'raised' else 'recovered' end as news,
    a.raised_at, a.cleared_at, a.raise_told_at`;

/** Enters that these were told. Until then another process may tell them, once the claim has run out. */
export async function enterTold(sql: Sql, alerts: readonly Alert[], at: Date): Promise<void> {
  const rows = JSON.stringify(alerts.map(({ condition, subject, news }) => ({ condition, subject, news })));
  await sql`
    update ops.alerts as a
    set told = n.news, told_at = ${at}, claimed_until = null,
        raise_told_at = case n.news when 'raised' then ${at}::timestamptz else a.raise_told_at end
    from json_to_recordset(${rows}::text::json) as n (condition text, subject text, news text)
    where a.condition = n.condition and a.subject = n.subject`;
}

/** What holds now, the newest first. */
export const standingAlerts = (sql: Sql): Promise<StandingAlert[]> => sql<StandingAlert[]>`
  select condition, subject, summary, remedy, raised_at
  from ops.alerts
  where holds
  order by raised_at desc, condition, subject`;

export interface StandingAlert extends Condition {
  readonly raised_at: Date;
}
