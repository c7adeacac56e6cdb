import { defineConfig } from 'tsup';
import { internal } from '../../tsup.base.js';

export default defineConfig(internal({ cli: 'src/cli.ts', 'job-names': 'src/jobs/job.ts' }));
