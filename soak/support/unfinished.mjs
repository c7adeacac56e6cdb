// What looks under way in a database on which nobody works any more.

const questions = {
  'leases of days': (sql) => sql`select count(*)::int from ops.partitions where lease_owner is not null`,
  'runs of the daemon that wait or are at work': (sql) =>
    sql`select count(*)::int from ops.job_runs where state in ('queued', 'running') or lease_owner is not null`,
  'horses that somebody asks for': (sql) => sql`select count(*)::int from ops.profiles where error_class = 'claimed'`,
  'loads without an end': (sql) => sql`select count(*)::int from ops.loads where finished_at is null`,
  'refreshes without an end': (sql) => sql`select count(*)::int from ops.refreshes where finished_at is null`,
  // Of clients: Postgres vacuums by itself, in transactions too.
  'open transactions': (sql) => sql`
    select count(*)::int from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and xact_start is not null and pid <> pg_backend_pid()`,
};

/** What is left of processes that are gone, in words. */
export async function unfinishedIn(sql) {
  const problems = [];
  for (const [what, ask] of Object.entries(questions)) {
    const [{ count }] = await ask(sql);
    if (count > 0) problems.push(`${count} ${what} are left`);
  }
  return problems;
}

/** What loads have changed and the figures have not taken in, in words. */
export async function untoldIn(sql) {
  const [{ touched, runs }] = await sql`
    select (select count(*)::int from ops.touched) as touched, (select count(*)::int from ops.changed_runs) as runs`;
  return touched + runs === 0 ? [] : [`after the refresh ${touched} rows are still touched and ${runs} runs changed`];
}
