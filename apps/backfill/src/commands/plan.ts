import { Command } from 'commander';
import type { Invocation } from '../invocation.js';
export function planCommand(_invocation: Invocation): Command {
  return new Command('plan');
}
export async function runPlan(_invocation: Invocation, _flags: object): Promise<void> {}
