import { expect } from 'vitest';
import { openDatabase, type Sql } from '../packages/schema/src/index.js';

export const rolePassword = 'a-password-of-a-role';

/** A name as SQL takes it, whatever stands in it. */
export const quoted = (role: string): string => `"${role.replaceAll('"', '""')}"`;

/** The address of a database for one of its roles. */
export function addressAs(address: string, role: string): string {
  const url = new URL(address);
  url.username = encodeURIComponent(role);
  url.password = rolePassword;
  return url.href;
}

/** Works on a database on a connection of its own. */
export async function connectedTo<T>(address: string, work: (sql: Sql) => PromiseLike<T>): Promise<T> {
  const database = openDatabase(address, { max: 1 });
  try {
    return await work(database.sql);
  } finally {
    await database.close();
  }
}

/** Each of the statements fails for want of a right. */
export async function expectRefused(address: string, statements: readonly string[]): Promise<void> {
  await connectedTo(address, async (sql) => {
    for (const statement of statements)
      await expect(sql.unsafe(statement), statement).rejects.toMatchObject({ code: '42501' });
  });
}
