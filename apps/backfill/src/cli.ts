#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { type ExitCode, exitCodes, loadEnvironmentFiles, runCommand } from '@darkhorses/command';
import { createProgram } from './program.js';

// V8 takes what memory there is before it cleans up: twice what a run needs, for the same speed.
setFlagsFromString('--optimize-for-size');

await runCommand(async ({ signal, terminal }) => {
  loadEnvironmentFiles(process.cwd());
  let code: ExitCode = exitCodes.done;
  const program = createProgram({
    signal,
    terminal,
    environment: process.env,
    stdout: process.stdout,
    end(given) {
      code = given;
    },
  });
  await program.parseAsync();
  return code;
});
