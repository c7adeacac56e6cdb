import {
  addCommonFlags,
  addExamples,
  type CommonFlags,
  exitCodes,
  type Invocation,
  openWorkingDatabase,
  readSettings,
  writeResult,
} from '@darkhorses/command';
import {
  type Access,
  accessOfRoles,
  type Database,
  grantAccess,
  migrate,
  type Migrated,
  pendingMigrations,
  revokeAccess,
} from '@darkhorses/schema';
import { Command, Option } from 'commander';

interface MigrateFlags extends CommonFlags {
  readonly check?: boolean;
  readonly adopt?: boolean;
  readonly grant?: string;
  readonly grantRead?: string;
  readonly revoke?: string;
}

type Outcome = Migrated & { readonly database: string; readonly roles: Readonly<Record<string, Access>> };

/** `migrate`: brings a database of the user's own to this version. */
export function migrateCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('migrate'))
    .description('bring the database to this version (the embedded one does so by itself)')
    .option('--check', 'only say what is missing; exit code 1 when something is')
    .option('--adopt', 'move ra_* tables of another maker to the schema `legacy` instead of refusing')
    .addOption(
      new Option(
        '--grant <role>',
        'let a role load, calculate, audit and run the daemon, without owning the tables',
      ).conflicts(['check', 'revoke']),
    )
    .addOption(
      new Option('--grant-read <role>', 'let a role read everything and write nothing').conflicts(['check', 'revoke']),
    )
    .addOption(new Option('--revoke <role>', 'take from a role what it was given').conflicts('check'))
    .action((flags: MigrateFlags) => (flags.check ? checkOnly(invocation, flags) : bringUp(invocation, flags)));
  return addExamples(command, [
    ['migrate', 'the database of DATABASE_URL'],
    ['migrate --check', 'what would be done'],
    ['migrate --grant racing', 'and let the role racing do the daily work'],
    ['migrate --grant-read analyst', 'and let the role analyst read'],
  ]);
}

async function checkOnly(invocation: Invocation, { json = false }: MigrateFlags): Promise<void> {
  const { database, close } = await open(invocation);
  try {
    const pending = await pendingMigrations(database);
    writeResult({ database: database.label, pending }, { json, stdout: invocation.stdout, render: renderPending });
    if (pending.length > 0) invocation.end(exitCodes.gaps);
  } finally {
    await close();
  }
}

async function bringUp(invocation: Invocation, flags: MigrateFlags): Promise<void> {
  const { json = false, adopt = false } = flags;
  const { database, close } = await open(invocation);
  try {
    const migrated = await migrate(database, { adopt });
    await changeAccess(database, flags);
    const roles = Object.fromEntries(await accessOfRoles(database));
    const outcome: Outcome = { database: database.label, ...migrated, roles };
    writeResult(outcome, { json, stdout: invocation.stdout, render: renderMigrated });
  } finally {
    await close();
  }
}

async function changeAccess(database: Database, { grant, grantRead, revoke }: MigrateFlags): Promise<void> {
  if (grant !== undefined) await grantAccess(database, grant, 'work');
  if (grantRead !== undefined) await grantAccess(database, grantRead, 'read');
  if (revoke !== undefined) await revokeAccess(database, revoke);
}

function open({ environment, terminal }: Invocation) {
  const onLocalNotice = (notice: string) => terminal.line(notice);
  const options = { applicationName: 'darkhorses migrate', max: 1, allowPending: true, onLocalNotice };
  return openWorkingDatabase(readSettings(environment), options);
}

function renderPending({ database, pending }: { database: string; pending: readonly string[] }): string {
  if (pending.length === 0) return `${database} is up to date.`;
  return `${database} lacks ${pending.length} of our migrations: ${pending.join(', ')}.\nRun: npm run backfill -- migrate`;
}

function renderMigrated({ database, applied, adopted, roles }: Outcome): string {
  const lines = [
    applied.length === 0 ? `${database} was up to date.` : `${database}: applied ${applied.join(', ')}.`,
    ...(adopted.length === 0 ? [] : [`Moved to schema legacy: ${adopted.join(', ')}.`]),
    ...Object.entries(roles).map(([role, access]) => `The role ${role} ${mayDo[access]}.`),
  ];
  return lines.join('\n');
}

const mayDo: Readonly<Record<Access, string>> = {
  work: 'may load, calculate, audit and run the daemon',
  read: 'may read everything and write nothing',
};
