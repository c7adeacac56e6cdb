#!/usr/bin/env node
import { type ExitCode, exitCodes, loadEnvironmentFiles, runCommand, Terminal } from '@darkhorses/command';
import { createProgram } from './program.js';

await runCommand(async ({ signal }) => {
  loadEnvironmentFiles(process.cwd());
  let code: ExitCode = exitCodes.done;
  const program = createProgram({
    signal,
    environment: process.env,
    terminal: new Terminal(process.stderr),
    stdout: process.stdout,
    end(given) {
      code = given;
    },
  });
  await program.parseAsync();
  return code;
});
