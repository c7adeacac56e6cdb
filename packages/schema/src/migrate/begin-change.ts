import type { TransactionSql } from '../database/open.js';

// Any number that no other program on the database locks; whatever changes our tables locks this one.
const migrationLock = 7_218_403_266_105_441;

/** Makes a transaction the only one that changes tables or rights, however long it has to wait for that. */
export async function beginChange(sql: TransactionSql): Promise<void> {
  // A role may cap statements (Supabase: two minutes) and may name another schema first; both hold for this transaction only.
  await sql`set local statement_timeout = 0`;
  await sql`set local lock_timeout = 0`;
  await sql`set local search_path = public`;
  await sql`select pg_advisory_xact_lock(${migrationLock})`;
}
