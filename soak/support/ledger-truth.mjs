// Whether the ledger says what is so, while things go wrong.

/** The races of every day that is called complete, by dataset and day. */
export async function completeDays(sql) {
  const rows = await sql`
    select dataset || ' ' || day as name, races from ops.partitions where state in ('loaded', 'empty')`;
  return new Map(rows.map(({ name, races }) => [name, races]));
}

/**
 * Days that are called complete and are not, in words: other races than of an undisturbed load, than the API announced, or than
 * there are rows.
 *
 * @param truth what `completeDays` says of an undisturbed load
 */
export async function liesIn(sql, truth) {
  const told = [...(await completeDays(sql))].flatMap(([name, races]) =>
    races === truth.get(name) ? [] : [`${name} is called complete with ${races} races of ${truth.get(name)}`],
  );
  const uneven = await sql`
    select p.dataset || ' ' || p.day as name, p.api_total, p.races, count(r.id)::int as rows
    from ops.partitions as p
    left join ra_races as r on r.date = p.day and (p.dataset = 'racecards' or r.has_result)
    where p.state in ('loaded', 'empty')
    group by p.dataset, p.day
    having p.races <> p.api_total or count(r.id) < p.races`;
  return [
    ...told,
    ...uneven.map(({ name, api_total, races, rows }) => `${name}: ${api_total} announced, ${races} read, ${rows} rows`),
  ];
}

/**
 * Failures that are not told, in words: of another class than its cause, without a sentence, or missing from what `status` says.
 *
 * @param {{ states: { state: string, partitions: number }[], failures: { class: string, message: string }[] }} status
 */
export async function untoldFailures(sql, status) {
  const rows = await sql`
    select dataset || ' ' || day as name, error_class, error_text, fetched_at is null as open
    from ops.partitions where error_class is not null`;
  const problems = rows
    .filter((row) => row.error_class === 'unexpected' || !row.error_text)
    .map((row) => `${row.name} failed and nobody knows why: ${row.error_class}, ${row.error_text}`);
  const counted = status.states
    .filter(({ state }) => state === 'failed' || state === 'quarantined')
    .reduce((sum, { partitions }) => sum + partitions, 0);
  const failed = rows.filter(({ open }) => open).length;
  if (counted !== failed) problems.push(`status counts ${counted} failed days of ${failed}`);
  // It lists the newest twenty.
  if (status.failures.length !== Math.min(20, rows.length))
    problems.push(`status lists ${status.failures.length} failures of ${rows.length}`);
  return problems;
}
