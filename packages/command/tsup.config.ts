import { defineConfig } from 'tsup';
import { internal } from '../../tsup.base.js';

export default defineConfig(internal({ index: 'src/index.ts', testing: 'src/testing.ts' }));
