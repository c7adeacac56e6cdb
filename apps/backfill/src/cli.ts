#!/usr/bin/env node
import { type ExitCode, exitCodes, loadEnvironmentFiles, runCommand } from '@darkhorses/command';
import { createProgram } from './program.js';

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
