export { type CallOptions, callProgram, type Ended, expectNoSecret } from './testing/call-program.js';
export { hurriedTime } from './testing/hurried-time.js';
export { parserOf } from './testing/parser-of.js';
export { PaperProcess } from './testing/paper-process.js';
