import { type CallOptions, callProgram, type Ended } from '@darkhorses/command/testing';
import { createProgram } from '../src/program.js';

/** Calls the command line as its users do, within this process: from the words behind `scheduler` to the exit code. */
export const scheduler = (words: readonly string[], options: CallOptions): Promise<Ended> =>
  callProgram('scheduler', createProgram, words, options);
