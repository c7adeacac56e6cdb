import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { noLog } from '../../test/paper-works.js';
import { tolerateLostConnections } from './tolerate-lost-connections.js';

const rejecting = (): EventEmitter => {
  const source = new EventEmitter();
  tolerateLostConnections(source, noLog);
  return source;
};

test('a connection that is lost as it is made does not end the daemon', () => {
  const shutdown = Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' });
  expect(rejecting().emit('unhandledRejection', shutdown)).toBe(true);
});

test('any other rejection is a fault, as ever', () => {
  expect(() => rejecting().emit('unhandledRejection', new TypeError('x is not a function'))).toThrow(TypeError);
});
