import { existsSync } from 'node:fs';
import { join } from 'node:path';

// Beside the built file in the published package; at the root of the repository when read from source.
const places = ['migrations', '../migrations', '../../../../migrations'];

/** The folder of the numbered SQL files. */
export function migrationsFolder(): string {
  const folder = places
    .map((place) => join(import.meta.dirname, place))
    .find((place) => existsSync(join(place, 'meta', '_journal.json')));
  if (folder !== undefined) return folder;
  throw new Error(
    `No migrations beside ${import.meta.dirname}: the package @darkhorses/schema is incomplete. Install it again, or build it.`,
  );
}
