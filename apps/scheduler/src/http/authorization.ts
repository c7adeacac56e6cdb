import { createHash, timingSafeEqual } from 'node:crypto';
import type { Secret } from '@darkhorses/command';

/**
 * Whether a request carries the token: as bearer token, or as the password that a browser asks for. Compared in a time that tells
 * nothing about the token.
 *
 * @param header `Authorization`
 */
export function isAuthorized(token: Secret, header: string | undefined): boolean {
  const given = bearerIn(header) ?? passwordIn(header);
  // Hashes have one length, which the comparison needs, and the length of the token stays a secret too.
  return given !== undefined && timingSafeEqual(sha256(given), sha256(token.reveal()));
}

/** What tells a browser to ask for the password. */
export const challenge = 'Basic realm="DarkHorses: the token is the password", charset="UTF-8", Bearer';

function bearerIn(header: string | undefined): string | undefined {
  return /^Bearer +(.+)$/i.exec(header ?? '')?.[1];
}

function passwordIn(header: string | undefined): string | undefined {
  const [, encoded] = /^Basic +([A-Za-z\d+/]+=*)$/i.exec(header ?? '') ?? [];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : text.slice(colon + 1);
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
