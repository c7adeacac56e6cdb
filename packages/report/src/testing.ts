export { sampleAudit, type SampleOptions } from './testing/sample-audit.js';
