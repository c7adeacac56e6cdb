import { createHash } from 'node:crypto';

/**
 * What names an account in the database without telling who it is: a hash of the API's address and the username. Whoever uses the
 * same account at the same API gets the same key, and so shares its limit.
 *
 * @example
 * postgresLimiterStore(sql, { key: accountKey(baseUrl, username) })
 */
export function accountKey(baseUrl: string, username: string): string {
  const { origin, pathname } = new URL(baseUrl);
  const address = `${origin}${pathname.replace(/\/+$/, '')}`;
  return createHash('sha256').update(`${address}\n${username}`).digest('hex').slice(0, 32);
}
