import { CommandError, exitCodes, type Invocation, Secret, SettingsError, UsageError } from '@darkhorses/command';

/** Where credentials come from, to say wherever they are missing or wrong. */
export const whereFrom =
  'The Racing API sends a username and a password by e-mail to those who subscribe: https://www.theracingapi.com/#subscribe';

/** A username and its password, as the file of settings has them. */
export interface Credentials {
  readonly RACING_API_USERNAME: string;
  readonly RACING_API_PASSWORD: string;
}

export interface CredentialFlags {
  readonly username?: string;
  readonly passwordStdin?: boolean;
}

/**
 * The credentials that are given, by flag, environment or standard input; those that are missing are asked for.
 *
 * @throws {SettingsError} where one is missing and nobody is there to ask
 */
export async function credentialsOf(invocation: Invocation, flags: CredentialFlags): Promise<Credentials> {
  const { environment, dialogue, terminal } = invocation;
  const set = environment['RACING_API_USERNAME']?.trim();
  const username = flags.username?.trim() || set;
  // The password that is set belongs to the username that is set.
  const isOfAnother = dialogue !== undefined && set !== undefined && username !== set;
  const password = flags.passwordStdin
    ? await pipedPassword(invocation)
    : (isOfAnother ? undefined : environment['RACING_API_PASSWORD']?.trim()) || undefined;
  if (username && password) return remembered(username, password);
  if (dialogue === undefined) throw missing({ username, password });
  terminal.line(whereFrom);
  return askForCredentials(invocation, username);
}

/** Asks for both, or for the password of a username that is known. */
export async function askForCredentials({ dialogue }: Invocation, username?: string): Promise<Credentials> {
  if (dialogue === undefined) throw missing({});
  const answered = async (ask: () => Promise<string>): Promise<string> => (await ask()) || answered(ask);
  const name = username || (await answered(() => dialogue.ask('Username:')));
  const password = await answered(async () => (await dialogue.askSecret('Password (not shown):')).reveal());
  return remembered(name, password);
}

async function pipedPassword({ stdin, dialogue }: Invocation): Promise<string> {
  if (dialogue !== undefined) {
    throw new UsageError('--password-stdin reads what is piped in, and this is a terminal: leave it out to be asked.');
  }
  let text = '';
  for await (const chunk of stdin) text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
  if (text.trim() === '') throw new CommandError('--password-stdin: nothing came.', { exitCode: exitCodes.usage });
  return text.trim();
}

/** From here on neither is shown, whoever writes it. */
function remembered(username: string, password: string): Credentials {
  return {
    RACING_API_USERNAME: new Secret(username).reveal(),
    RACING_API_PASSWORD: new Secret(password).reveal(),
  };
}

function missing({ username, password }: { username?: string | undefined; password?: string | undefined }) {
  return new SettingsError([
    ...(username ? [] : ['RACING_API_USERNAME is not set. Set it in the environment, or give --username NAME.']),
    ...(password
      ? []
      : ['RACING_API_PASSWORD is not set. Set it in the environment, or pipe it in: --password-stdin.']),
    `At a terminal both are asked for. ${whereFrom}. To look around without an account: npm run demo`,
  ]);
}
