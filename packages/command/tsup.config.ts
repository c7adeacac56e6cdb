import { defineConfig } from 'tsup';
import { internal } from '../../tsup.base.js';

// What is used of zod, in one file instead of a hundred: every command waits for it.
const entries = { index: 'src/index.ts', testing: 'src/testing.ts' };
export default defineConfig(internal(entries, { noExternal: ['zod'] }));
