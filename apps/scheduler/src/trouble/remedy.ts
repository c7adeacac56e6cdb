/**
 * What to do about a failure, by the class that the ledger and the runs keep of it.
 *
 * @example
 * remedyOf('authentication'); // 'Check RACING_API_USERNAME and ...'
 */
export function remedyOf(failure: string): string {
  return remedies[failure] ?? (failure.startsWith('database') ? remedies['database'] : undefined) ?? unknown;
}

const unknown =
  'Read the message; the log of that time says more. If it makes no sense, it is a fault of ours worth reporting.';

const passing = 'Nothing: it is tried again by itself. If it stays, look at the status of The Racing API.';

const remedies: Readonly<Record<string, string>> = {
  authentication:
    'Check RACING_API_USERNAME and RACING_API_PASSWORD, and that the subscription is paid; then restart the scheduler.',
  plan: 'The plan of the account does not cover what was asked: compare it with `npm run backfill -- plan`.',
  reach_shrunk: 'Compare the plan of the account with `npm run backfill -- plan`; what is loaded stays.',
  invalid_request: 'The API has changed what it takes: look for a newer version of DarkHorses.',
  malformed: passing,
  rate_limited:
    'Nothing: it slows down by itself. If it stays, another program uses the account, or RACING_API_MAX_RPS is too high.',
  server: passing,
  network: 'Nothing, if it passes. If it stays, check the way from this machine to the API: DNS, firewall, proxy.',
  timeout: passing,
  not_found: 'Nothing: the API does not know it, which is remembered.',
  incomplete: 'Nothing: the day is read again, and is not taken for whole until it is.',
  unexpected_races:
    'Nothing: the day is read again. If it stays, the API answers with other days than it is asked for.',
  unexpected_profile:
    'Nothing: the horse is asked for again. If it stays, the API answers with other horses than it is asked for.',
  unexpected_list:
    'Nothing: what is loaded stays, and the list is read again. If it stays, see what answers at RACING_API_BASE_URL.',
  database: 'Check that the database is up, reachable and has connections to spare; the scheduler goes on by itself.',
  database_refused: 'Check the user, the password and the database in DATABASE_URL.',
  database_schema: 'Run `npm run backfill -- migrate`, and see that all processes are of one version.',
  database_disk_full: 'Make room on the disk of the database; the scheduler goes on by itself.',
  database_read_only:
    'The database takes no writes: a replica was promoted, or its disk is full. Point DATABASE_URL at the primary.',
  database_conflict: 'Nothing: it is tried again by itself.',
  database_rejected: 'A row does not fit the tables: see ops.rejects and `npm run audit`.',
  deadline:
    'The run took longer than it may: see what it did in `npm run scheduler -- history`, and raise its timeout if that is well.',
  lost_lease: 'Nothing: another worker has taken the work over.',
  gaps: 'Nothing: what is missing is read again with the next run. `npm run backfill -- retry` does it now.',
  critical_gaps: 'See the audit report, or `npm run audit`; `npm run audit -- fix` closes what can be closed.',
  figures_wrong: 'Run `npm run backfill -- stats --full`, and report it: figures should never differ.',
  rejects: 'See ops.rejects and `npm run audit`; after an upgrade that understands them, `npm run backfill -- replay`.',
  unknown_field:
    'Nothing breaks, and the field is kept with the answers. Look for a newer version of DarkHorses that stores it.',
};
