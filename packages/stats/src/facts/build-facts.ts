import type { Queryable } from '../queryable.js';
import { factRows } from './fact-rows.js';

/** Makes the facts anew from all races, and forgets what had changed: every figure is to be calculated from them. */
export async function buildFacts(sql: Queryable): Promise<number> {
  await sql`truncate ops.run_facts, ops.changed_runs`;
  const { count } = await sql`insert into ops.run_facts ${factRows(sql)}`;
  await sql`analyze ops.run_facts`;
  return count;
}
