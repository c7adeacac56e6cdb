import { createHmac } from 'node:crypto';
import { Secret } from '@darkhorses/command';
import { expect, test } from 'vitest';
import { messageId, postMessage, signatureOf } from './webhook.js';

const message = { type: 'darkhorses.alerts', timestamp: '2025-10-13T11:00:00.000Z', text: 'trouble', data: {} };

async function headersOf(secret: Secret | undefined): Promise<Record<string, string>> {
  let headers = new Headers();
  const send: typeof fetch = async (_, request) => {
    headers = new Headers(request?.headers);
    return new Response();
  };
  const url = new Secret('https://hooks.example/here');
  await postMessage({ url, secret, fetch: send, wait: () => Promise.resolve(), random: () => 0 }, 'msg_1', message);
  return Object.fromEntries(headers);
}

test('a message carries its id, its time, and a signature over both and the body', async () => {
  const signed = createHmac('sha256', 'sixteen letters!')
    .update(`msg_1.1760353200.${JSON.stringify(message)}`)
    .digest('base64');
  expect(await headersOf(new Secret('sixteen letters!'))).toMatchObject({
    'webhook-id': 'msg_1',
    'webhook-timestamp': '1760353200',
    'webhook-signature': `v1,${signed}`,
  });
});

test('without a secret there is none', async () => {
  expect(await headersOf(undefined)).not.toHaveProperty('webhook-signature');
});

test('a secret as Standard Webhooks write it is decoded; the example of their specification comes out', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  expect(signatureOf(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}')).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});

test('the same news has the same id, other news another', () => {
  expect(messageId(['a', 'b'])).toBe(messageId(['a', 'b']));
  expect(messageId(['a', 'b'])).not.toBe(messageId(['a,b']));
});
