export { nextLondonTime, parseDuration } from './arguments/clock-time.js';
export { addCommonFlags, addExamples, type CommonFlags } from './arguments/flags.js';
export { parseCount, parseDay, parseRegions, parseYear } from './arguments/parsers.js';
export type { Dialogue } from './dialogue/dialogue.js';
export { EnvironmentFile, type GivenVariables } from './environment-file/environment-file.js';
export { isSeenByGit } from './environment-file/git-ignored.js';
export { PendingMigrationsError } from './database/pending-migrations-error.js';
export {
  embeddedFolder,
  openWorkingDatabase,
  type WorkingDatabase,
  type WorkingDatabaseOptions,
} from './database/working-database.js';
export { CommandError } from './run/command-error.js';
export { type ExitCode, exitCodes } from './run/exit-codes.js';
export type { Invocation, InvocationTime } from './run/invocation.js';
export { createLog, type Log, type LogOptions } from './run/log.js';
export { type CommandContext, type CommandProcess, runCommand } from './run/run-command.js';
export { exitCodeHelp, runProgram, underControl } from './run/run-program.js';
export { UsageError } from './run/usage-error.js';
export { type Verdict, verdictOn } from './run/verdict.js';
export { type Colours, colours, hasColours } from './screen/colours.js';
export {
  counted,
  unitOf,
  formatBytes,
  formatCount,
  formatDuration,
  formatRate,
  formatShare,
} from './screen/figures.js';
export { screenColours } from './screen/screen-colours.js';
export { createProgress, type Progress, type ProgressOptions } from './screen/progress.js';
export { writeResult } from './screen/result.js';
export { type Cell, type Column, renderTable, type TableOptions } from './screen/table.js';
export { Terminal, type TerminalStream } from './screen/terminal.js';
export { loadEnvironmentFiles } from './settings/environment-files.js';
export { Secret, withoutSecrets } from './settings/secret.js';
export { type LogLevel, readSettings, requireAccount, type Settings } from './settings/settings.js';
export { SettingsError } from './settings/settings-error.js';
export { type Variable, type VariableName, variables } from './settings/variables.js';
export { type Account, type AccountSurroundings, openAccount } from './workplace/account.js';
export { asLoad, type Books } from './workplace/as-load.js';
export { type DatabaseWorkplace, withApi, withDatabase, type Workplace } from './workplace/workplace.js';
