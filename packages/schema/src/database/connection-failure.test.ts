import { expect, test } from 'vitest';
import { connectionFailure } from './connection-failure.js';

const notFound = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });

test('the address of Supabase that most networks cannot reach is told apart from any other', () => {
  const direct = connectionFailure(notFound, 'postgres at db.abcdefgh.supabase.co:5432');
  expect(direct).toMatchObject({ reason: 'unreachable', code: 'ENOTFOUND' });
  expect(direct?.message).toContain('copy the "Session pooler" string instead');
  expect(connectionFailure(notFound, 'postgres at aws-0-eu.pooler.supabase.com:5432')?.message).not.toContain(
    'pooler" string',
  );
});

test('what is no failure to connect is nobody here to judge', () => {
  expect(connectionFailure(new Error('syntax error'), 'racing at db:5432')).toBeUndefined();
  expect(connectionFailure('a text', 'racing at db:5432')).toBeUndefined();
});
