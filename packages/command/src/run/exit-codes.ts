/** What every command of ours ends with, for scripts. */
export const exitCodes = {
  done: 0,
  /** Done, with gaps or failures that the command listed. */
  gaps: 1,
  usage: 2,
  /** Could not begin: settings, credentials, database. */
  cannotStart: 3,
  /** Stopped at once, by a second Ctrl+C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
