import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { SettingsError } from './settings-error.js';

/**
 * Adds what stands in `.env.local`, then `.env`, to the environment of this process. What is set already stays, so the
 * shell wins over `.env.local`, and that over `.env`.
 *
 * @throws {SettingsError} when one is there and cannot be read
 */
export function loadEnvironmentFiles(folder: string): void {
  for (const name of ['.env.local', '.env']) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    try {
      loadEnvFile(path);
    } catch (error) {
      throw new SettingsError([`${path} cannot be read: ${(error as Error).message}. Make it readable, or remove it.`]);
    }
  }
}
