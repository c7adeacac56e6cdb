import { expect } from 'vitest';
import { createProgram as createAuditor } from '../apps/auditor/src/program.js';
import { createProgram as createBackfill } from '../apps/backfill/src/program.js';
import { createProgram as createScheduler } from '../apps/scheduler/src/program.js';
import { parserOf } from '../packages/command/src/testing.js';

/** Every word is known to the parser of the app: the command, its flags, their values. */
export function expectParsed(app: string, words: readonly string[]): void {
  const programs = { audit: createAuditor, scheduler: createScheduler };
  let command = parserOf(app, programs[app as keyof typeof programs] ?? createBackfill);
  let rest = [...words];
  for (;;) {
    const next = command.commands.find((one) => one.name() === rest[0]);
    if (next === undefined) break;
    command = next;
    rest = rest.slice(1);
  }
  // The auditor does something without a command too.
  if (app !== 'audit') expect(command.parent, `no such command: ${words.join(' ')}`).not.toBeNull();
  const allowed = command.registeredArguments.length;
  // Every command has help, which commander sees to after it has parsed the rest.
  const { operands, unknown } = command.parseOptions(rest.filter((word) => word !== '--help'));
  expect({ unknown, tooMany: operands.slice(allowed) }).toEqual({ unknown: [], tooMany: [] });
}
