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
import { migrate, type Migrated, pendingMigrations } from '@darkhorses/schema';
import { Command } from 'commander';

interface MigrateFlags extends CommonFlags {
  readonly check?: boolean;
  readonly adopt?: boolean;
}

/** `migrate`: brings a database of the user's own to this version. */
export function migrateCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('migrate'))
    .description('bring the database to this version (the embedded one does so by itself)')
    .option('--check', 'only say what is missing; exit code 1 when something is')
    .option('--adopt', 'move ra_* tables of another maker to the schema `legacy` instead of refusing')
    .action((flags: MigrateFlags) => (flags.check ? checkOnly(invocation, flags) : bringUp(invocation, flags)));
  return addExamples(command, [
    ['migrate', 'the database of DATABASE_URL'],
    ['migrate --check', 'what would be done'],
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

async function bringUp(invocation: Invocation, { json = false, adopt = false }: MigrateFlags): Promise<void> {
  const { database, close } = await open(invocation);
  try {
    const migrated = await migrate(database, { adopt });
    writeResult({ database: database.label, ...migrated }, { json, stdout: invocation.stdout, render: renderMigrated });
  } finally {
    await close();
  }
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

function renderMigrated({ database, applied, adopted }: Migrated & { database: string }): string {
  const lines = [
    applied.length === 0 ? `${database} was up to date.` : `${database}: applied ${applied.join(', ')}.`,
    ...(adopted.length === 0 ? [] : [`Moved to schema legacy: ${adopted.join(', ')}.`]),
  ];
  return lines.join('\n');
}
