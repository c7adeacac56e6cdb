import { tables } from '../tables.js';
import type { Access } from './access.js';
import { identifier } from './identifier.js';

const publicTables = Object.keys(tables).map((name) => `public.${identifier(name)}`);
const ourTables = `${publicTables.join(', ')}`;

/** Statements that take from a role every right to what is ours. */
export function withdrawals(role: string): string[] {
  const from = `from ${identifier(role)}`;
  return [
    `revoke all on ${ourTables} ${from}`,
    `revoke all on all tables in schema ops, figures ${from}`,
    `revoke all on all routines in schema ops, figures ${from}`,
    `revoke all on schema ops, figures ${from}`,
  ];
}

/** Statements that give a role the rights of its access, to what there is now. */
export function grants(role: string, access: Access): string[] {
  const to = `to ${identifier(role)}`;
  const reading = [
    `grant usage on schema ops, figures ${to}`,
    `grant select on ${ourTables} ${to}`,
    `grant select on all tables in schema ops, figures ${to}`,
    `grant execute on all routines in schema figures ${to}`,
  ];
  if (access === 'read') return reading;
  return [
    ...reading,
    `grant insert, update, delete on ${ourTables} ${to}`,
    `grant insert, update, delete on all tables in schema ops ${to}`,
    // What stands there decides what a migration does, and migrating is the owner's.
    `revoke insert, update, delete on ops.migrations from ${identifier(role)}`,
    `grant truncate on ops.run_facts, ops.changed_runs, ops.run_sums ${to}`,
    `grant execute on all routines in schema ops ${to}`,
  ];
}
