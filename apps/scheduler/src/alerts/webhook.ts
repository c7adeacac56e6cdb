import { createHash, createHmac } from 'node:crypto';
import type { Secret } from '@darkhorses/command';

/** Where and how messages are posted. */
export interface Webhook {
  readonly url: Secret;
  /** What they are signed with; unsigned without. */
  readonly secret: Secret | undefined;
  readonly fetch: typeof fetch;
  /** Waits between attempts. @unit milliseconds */
  readonly wait: (duration: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** A message in the form of Standard Webhooks, with a text that chat programs show as it is. */
export interface WebhookMessage {
  readonly type: string;
  readonly timestamp: string;
  readonly text: string;
  readonly data: unknown;
}

const attempts = 5;
const firstWait = 1_000;
const patience = 10_000;

/**
 * Posts a message, signed as Standard Webhooks say, and again with growing waits while the other side has passing trouble.
 * The same message has the same id each time, so that a receiver can tell it has it.
 *
 * @throws Error that says what the other side answered, and nothing of its address
 */
export async function postMessage(webhook: Webhook, id: string, message: WebhookMessage): Promise<void> {
  const body = JSON.stringify(message);
  for (let attempt = 1; ; attempt += 1) {
    const trouble = await post(webhook, id, body, message.timestamp);
    if (trouble === undefined) return;
    if (!trouble.mayPass || attempt === attempts)
      throw new Error(
        `The webhook did not take the message after ${attempt} ${attempt === 1 ? 'try' : 'tries'}: ${trouble.text}`,
      );
    await webhook.wait(firstWait * 2 ** (attempt - 1) * (0.5 + webhook.random()));
  }
}

/** An id that the same words always have. */
export const messageId = (words: readonly string[]): string =>
  `msg_${createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32)}`;

/**
 * What proves who sent a message and when, so that nobody can make one up or send an old one again.
 *
 * @param secret as it is, or `whsec_` and base64 as Standard Webhooks write it
 * @param seconds since 1970
 */
export function signatureOf(secret: string, id: string, seconds: number, body: string): string {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : secret;
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

async function post(
  { url, secret, fetch: send }: Webhook,
  id: string,
  body: string,
  timestamp: string,
): Promise<{ text: string; mayPass: boolean } | undefined> {
  const seconds = Math.floor(Date.parse(timestamp) / 1000);
  try {
    const response = await send(url.reveal(), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'User-Agent': 'darkhorses-scheduler',
        'Webhook-Id': id,
        'Webhook-Timestamp': String(seconds),
        ...(secret && { 'Webhook-Signature': signatureOf(secret.reveal(), id, seconds, body) }),
      },
      body,
      // Whoever may redirect it could read it.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    if (response.ok) return undefined;
    const mayPass = response.status >= 500 || [408, 425, 429].includes(response.status);
    return { text: `it answered ${response.status}`, mayPass };
  } catch (error) {
    // The message of fetch may quote the address, which is as good as a password.
    const { name, cause } = error as Error & { cause?: { code?: string } };
    return { text: `it could not be reached (${cause?.code ?? name})`, mayPass: true };
  }
}
