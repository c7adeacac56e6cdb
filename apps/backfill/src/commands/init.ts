import {
  addCommonFlags,
  addExamples,
  type CommonFlags,
  type DatabaseWorkplace,
  EnvironmentFile,
  type GivenVariables,
  type Invocation,
  isSeenByGit,
  readSettings,
  withDatabase,
  writeResult,
} from '@darkhorses/command';
import { londonDay, type Preflight } from '@darkhorses/ingest';
import { migrate, rehearseMigration } from '@darkhorses/schema';
import { Command } from 'commander';
import { scopeOf } from '../arguments/scope.js';
import { askConsent } from '../init/consent.js';
import { askForCredentials, type CredentialFlags } from '../init/credentials.js';
import { givenSettings } from '../init/given-settings.js';
import { RefusedCredentialsError, seeAccount } from '../init/see-account.js';
import { type DatabaseSight, seeDatabase } from '../init/see-database.js';
import { reportPlan } from '../plan-report.js';
import { databaseSentence, fileSentence, fileWarnings, type InitReport, renderInit } from '../screens/init.js';

interface InitFlags extends CommonFlags, CredentialFlags {
  readonly file: string;
  readonly migrate?: boolean;
  readonly force?: boolean;
}

/** `init`: everything checked that a run needs, the settings written, the plan printed. */
export function initCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('init'))
    .description('check account and database, write the settings to .env, and print the plan')
    .option('--username <name>', 'username of the account (default: RACING_API_USERNAME, or asked for)')
    .option('--password-stdin', 'read its password from standard input (default: RACING_API_PASSWORD, or asked for)')
    // Not --env-file: Node.js would take that for its own, wherever it stands.
    .option('--file <path>', 'file that the settings are written to', '.env')
    .option('--migrate', 'make our tables in the database of DATABASE_URL, or bring them up to date')
    .option('--force', 'change a file that is there already; everything else in it stays as it is')
    .addHelpText('after', `\n${howItAsks}`)
    .action((flags: InitFlags) => init(invocation, flags));
  return addExamples(command, [
    ['init', 'asks for what is not set'],
    ['init --username NAME --password-stdin < FILE', 'asks nothing'],
    ['init --file /etc/darkhorses.env', 'for a service'],
  ]);
}

const howItAsks = `At a terminal it asks for what is not set; elsewhere it takes the environment and these flags. A password is never a
flag: other users of a machine see those. The database is that of DATABASE_URL, by default the embedded one.
Nothing is written before every check has passed.`;

async function init(invocation: Invocation, flags: InitFlags): Promise<void> {
  const { environment, signal, stdout, terminal } = invocation;
  const file = new EnvironmentFile(flags.file);
  const given = await givenSettings(invocation, flags);
  await askConsent(invocation, { file, given, force: flags.force ?? false });
  terminal.foot('Opening the database ...');
  const checked = await withDatabase(
    { ...invocation, environment: { ...environment, ...given } },
    (workplace) => check(invocation, workplace, { flags, given }),
    { allowPending: true },
  ).finally(() => terminal.foot(''));
  signal.throwIfAborted();
  const changed = file.write(checked.given);
  terminal.line(fileSentence(flags.file, changed));
  const overruled = file.overruled(checked.given, environment);
  const warnings = fileWarnings(flags.file, { isSeenByGit: isSeenByGit(flags.file) ?? false, overruled });
  for (const warning of warnings) terminal.line(warning);
  terminal.line('');
  const { database, plan } = checked;
  const report: InitReport = { database, file: { path: flags.file, changed, warnings }, plan };
  writeResult(report, { json: flags.json ?? false, stdout, render: renderInit });
}

interface Task {
  readonly flags: InitFlags;
  readonly given: GivenVariables;
}

/** Database, account, plan, in this order: the account's pace is kept in the database. */
async function check(invocation: Invocation, workplace: DatabaseWorkplace, { flags, given }: Task) {
  const { environment, terminal, time } = invocation;
  const database = await migrated(invocation, workplace, flags, await seeDatabase(workplace));
  terminal.foot('Asking The Racing API what the account can see ...');
  const isReady = database.pending.length === 0;
  const account = await acceptedAccount(given, invocation, (settings) =>
    seeAccount(invocation, workplace, { settings, sql: isReady ? workplace.sql : undefined }),
  );
  terminal.line('Account: The Racing API accepts it.');
  const settings = readSettings({ ...environment, ...account.given });
  const scope = scopeOf({}, londonDay(time?.now?.() ?? new Date()));
  const planOf = (sql: Parameters<typeof reportPlan>[0]) => reportPlan(sql, { settings, scope, seen: account.seen });
  const plan = isReady ? await planOf(workplace.sql) : await rehearseMigration(workplace.database, planOf);
  return { given: account.given, database, plan };
}

async function migrated(
  { dialogue, terminal }: Invocation,
  { database }: DatabaseWorkplace,
  flags: InitFlags,
  sight: DatabaseSight,
): Promise<DatabaseSight> {
  terminal.foot('');
  terminal.line(databaseSentence(sight));
  if (sight.pending.length === 0) return sight;
  const isWanted = flags.migrate ?? (await dialogue?.confirm('Make our tables there now?')) ?? false;
  if (!isWanted) return sight;
  await migrate(database);
  terminal.line(`Made: ${sight.pending.join(', ')}.`);
  return { ...sight, pending: [] };
}

const tries = 3;

/** Asks for other credentials where they are refused and somebody is there. */
async function acceptedAccount(
  given: GivenVariables,
  invocation: Invocation,
  see: (settings: ReturnType<typeof readSettings>) => Promise<Preflight>,
): Promise<{ given: GivenVariables; seen: Preflight }> {
  const { dialogue, environment, terminal } = invocation;
  let current = given;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { given: current, seen: await see(readSettings({ ...environment, ...current })) };
    } catch (error) {
      terminal.foot('');
      if (!(error instanceof RefusedCredentialsError) || dialogue === undefined || attempt === tries) throw error;
      terminal.line(error.message);
      current = { ...current, ...(await askForCredentials(invocation)) };
    }
  }
}
