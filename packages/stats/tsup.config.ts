import { defineConfig } from 'tsup';
import { published } from '../../tsup.base.js';

export default defineConfig(published({ index: 'src/index.ts' }));
