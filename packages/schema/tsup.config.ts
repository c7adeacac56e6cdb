import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'tsup';
import { internal, published } from '../../tsup.base.js';

// The migrator reads its files beside the built code. Snapshots are drizzle-kit's own and stay behind.
const copyMigrations = async () =>
  cpSync(join(import.meta.dirname, '../../migrations'), join(import.meta.dirname, 'dist/migrations'), {
    recursive: true,
    filter: (path) => !path.endsWith('_snapshot.json'),
  });

export default defineConfig([
  published({ index: 'src/index.ts' }, { clean: ['dist/index.*', 'dist/chunk-*'], onSuccess: copyMigrations }),
  // The same for this repository's own commands, with what is used of Drizzle and the driver in one file instead of a hundred:
  // each command waits for it. Others get both from npm, and share them with their own tables and connections.
  internal({ whole: 'src/index.ts' }, { clean: ['dist/whole.*'], noExternal: ['drizzle-orm', 'postgres'] }),
]);
