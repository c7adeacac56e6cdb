import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'tsup';
import { published } from '../../tsup.base.js';

export default defineConfig(
  published(
    { index: 'src/index.ts' },
    {
      // The migrator reads its files beside the built code. Snapshots are drizzle-kit's own and stay behind.
      onSuccess: async () => {
        cpSync(join(import.meta.dirname, '../../migrations'), join(import.meta.dirname, 'dist/migrations'), {
          recursive: true,
          filter: (path) => !path.endsWith('_snapshot.json'),
        });
      },
    },
  ),
);
