import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from './refusal.js';

/**
 * Checks HTTP Basic credentials.
 *
 * @throws Refusal 401, without saying which half was wrong.
 */
export function authenticate(header: string | undefined, username: string, password: string): void {
  const challenge = { 'www-authenticate': 'Basic' };
  const given = /^basic ([a-z0-9+/]+=*)$/i.exec(header?.trim() ?? '')?.[1];
  if (given === undefined) throw new Refusal(401, 'Not authenticated', challenge);
  if (!same(Buffer.from(given, 'base64').toString('utf8'), `${username}:${password}`)) {
    throw new Refusal(401, 'Incorrect username or password', challenge);
  }
}

function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
