import { defineConfig } from 'tsup';
import { internal } from '../../tsup.base.js';

export default defineConfig(
  internal({ index: 'src/index.ts', 'hurried-clock': 'src/hurried-clock.ts', testing: 'src/testing.ts' }),
);
