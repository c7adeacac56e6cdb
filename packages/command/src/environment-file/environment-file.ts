import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { SettingsError } from '../settings/settings-error.js';
import type { VariableName } from '../settings/variables.js';
import { editEnvironment } from './edit-environment.js';
import { writePrivateFile } from './write-private-file.js';

/** Values of variables of ours, as they stand in a file. */
export type GivenVariables = Partial<Record<VariableName, string>>;

/** A file of settings, such as `.env`. */
export class EnvironmentFile {
  /** As it was named. */
  readonly path: string;
  readonly #text: string | undefined;

  /** @throws {SettingsError} when it is there and cannot be read */
  constructor(path: string) {
    this.path = path;
    this.#text = existsSync(path) ? textOf(path) : undefined;
  }

  get exists(): boolean {
    return this.#text !== undefined;
  }

  /** Those of the given variables that do not stand in the file as they are given. */
  changesTo(given: GivenVariables): VariableName[] {
    const said = parseEnv(this.#text ?? '');
    return (Object.keys(given) as VariableName[]).filter((name) => (said[name]?.trim() ?? '') !== given[name]);
  }

  /** Sets the given variables, and leaves everything else as it is. Nothing is written where they are set already. */
  write(given: GivenVariables): VariableName[] {
    const names = this.changesTo(given);
    if (names.length === 0) return names;
    const changes = Object.fromEntries(names.map((name) => [name, given[name] ?? '']));
    writePrivateFile(this.path, editEnvironment(this.#text ?? '', changes));
    return names;
  }

  /**
   * Variables to which something stronger than this file gives another value, each with what does: the shell, or
   * `.env.local` beside it.
   */
  overruled(given: GivenVariables, environment: NodeJS.ProcessEnv): { name: VariableName; by: string }[] {
    const local = join(dirname(resolve(this.path)), '.env.local');
    const above = basename(this.path) === '.env' && existsSync(local) ? parseEnv(textOf(local)) : {};
    const said = parseEnv(this.#text ?? '');
    return (Object.keys(given) as VariableName[]).flatMap((name) => {
      const value = environment[name];
      // What came from a file is in the environment too by now.
      const fromShell = value !== undefined && value !== above[name] && value !== said[name] && value !== given[name];
      if (fromShell) return [{ name, by: 'the shell' }];
      return above[name] !== undefined && above[name] !== given[name] ? [{ name, by: '.env.local' }] : [];
    });
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new SettingsError([`${path} cannot be read: ${(error as Error).message}. Make it readable, or remove it.`]);
  }
}
