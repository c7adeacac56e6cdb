import type { Sql } from '@darkhorses/schema';
import { sampleRequests } from '../usage/sample-requests.js';
import { claimAlerts, enterTold, noteConditions } from './alert-ledger.js';
import type { Alert, ConditionName } from './condition.js';
import { readEvidence } from './evidence.js';
import { conditionsIn } from './judge.js';
import { type Audience, tell } from './tell.js';

// What the database cannot tell of itself is watched elsewhere.
const looked: readonly ConditionName[] = [
  'authentication',
  'error_rate',
  'job_failing',
  'refusals',
  'reach_shrunk',
  'unknown_field',
  'stale',
];

/**
 * Looks once whether anything is wrong, and tells what is new. Any number of processes may do so, each every minute: what was
 * told stands in the database.
 *
 * @returns what this process told
 */
export async function lookForTrouble(sql: Sql, audience: Audience, at: Date): Promise<readonly Alert[]> {
  await sampleRequests(sql, at);
  await noteConditions(sql, conditionsIn(await readEvidence(sql, at)), looked, at);
  const due = await claimAlerts(sql, at);
  if (due.length === 0 || !(await tell(audience, due, at))) return [];
  await enterTold(sql, due, at);
  return due;
}
