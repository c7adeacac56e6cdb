import type { TransactionSql } from '../database/open.js';

/** Statements that let a role into the database and the schema public, where its administrator has closed them to everybody. */
export async function entrance(sql: TransactionSql, role: string): Promise<string[]> {
  const rows = await sql<{ statement: string }[]>`
    select format('grant connect on database %I to %I', current_database(), ${role}::text) as statement
    where not has_database_privilege(${role}::text, current_database(), 'connect')
    union all
    select format('grant usage on schema public to %I', ${role}::text)
    where not has_schema_privilege(${role}::text, 'public', 'usage')`;
  return rows.map(({ statement }) => statement);
}
