import { expect, test } from 'vitest';
import { IncompleteDayError, LostLeaseError } from '../errors.js';
import { UnexpectedProfileError } from '../enrich/unexpected-profile-error.js';
import { UnexpectedListError } from '../masters/unexpected-list-error.js';
import { classifyFailure } from './failure.js';

const named = (name: string) => Object.assign(new Error('the reason'), { name });
const coded = (code: string) => Object.assign(new Error('the reason'), { code });

test.each([
  [named('AuthenticationError'), 'authentication', 'stop'],
  [named('PlanError'), 'plan', 'stop'],
  [named('ValidationError'), 'invalid_request', 'stop'],
  [named('ServerError'), 'server', 'outage'],
  [named('NetworkError'), 'network', 'outage'],
  [new IncompleteDayError('50 of 60'), 'incomplete', 'day'],
  [new LostLeaseError('taken'), 'lost_lease', 'lost'],
  [new UnexpectedProfileError('another horse'), 'unexpected_profile', 'day'],
  [new UnexpectedListError('no list'), 'unexpected_list', 'day'],
  [coded('25006'), 'database_read_only', 'stop'],
  [coded('53100'), 'database_disk_full', 'stop'],
  [coded('42P01'), 'database_schema', 'stop'],
  [coded('57P01'), 'database', 'outage'],
  [coded('CONNECTION_CLOSED'), 'database', 'outage'],
  [coded('ECONNREFUSED'), 'database', 'outage'],
  [coded('23505'), 'database_rejected', 'day'],
  [new TypeError('x is undefined'), 'unexpected', 'day'],
  ['a thrown text', 'unexpected', 'day'],
])('%s is %s and means %s', (error, failureClass, consequence) => {
  expect(classifyFailure(error)).toMatchObject({ class: failureClass, consequence });
});

test('a connection refused on both addresses is the database out, not a riddle', () => {
  expect(classifyFailure(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])).class).toBe('database');
});

test('a message can be stored and shown whatever it quotes', () => {
  expect(classifyFailure(new Error('the race \u001b[2J\nof 1')).message).toBe('the race  [2J\nof 1');
  expect(classifyFailure(new Error('the race a\0b of half \ud83d')).message).toBe('the race ab of half \ufffd');
});

test('a message is kept, but not a page of it', () => {
  expect(classifyFailure(named('ServerError')).message).toBe('the reason');
  expect(classifyFailure(new Error('x'.repeat(9000))).message).toHaveLength(2000);
});
