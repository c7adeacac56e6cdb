import { type GivenVariables, type Invocation, readSettings, SettingsError, variables } from '@darkhorses/command';
import { type CredentialFlags, credentialsOf } from './credentials.js';

/** What is checked, and so what is written: beside the credentials, what decides where they are sent and what is filled. */
const surroundings = ['RACING_API_BASE_URL', 'RACING_API_MAX_RPS', 'DATABASE_URL', 'DARKHORSES_HOME'] as const;

/**
 * The settings that the checks are made with: those of the environment, and what a person answers.
 *
 * @throws {SettingsError} where one is missing or makes no sense
 */
export async function givenSettings(invocation: Invocation, flags: CredentialFlags): Promise<GivenVariables> {
  const { environment, dialogue } = invocation;
  const set = Object.fromEntries(
    surroundings.flatMap((name) => {
      const value = environment[name]?.trim();
      return value === undefined || value === variables[name].default ? [] : [[name, value]];
    }),
  );
  readSettings(environment);
  const credentials = await credentialsOf(invocation, flags);
  const isNew = credentials.RACING_API_USERNAME !== environment['RACING_API_USERNAME']?.trim();
  const given = { ...credentials, ...set };
  if (dialogue === undefined || !isNew || environment['DATABASE_URL']?.trim()) return given;
  const url = await askForDatabase(invocation);
  return url === '' ? given : { ...given, DATABASE_URL: url };
}

async function askForDatabase(invocation: Invocation): Promise<string> {
  const { dialogue, environment, terminal } = invocation;
  terminal.line('The database: an embedded one that is kept for you, or a Postgres 15 or later of your own.');
  for (;;) {
    const url =
      (await dialogue?.askSecret('Its connection string (not shown; Enter for the embedded one):'))?.reveal() ?? '';
    try {
      readSettings({ ...environment, DATABASE_URL: url });
      return url;
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      terminal.line(error.message);
    }
  }
}
