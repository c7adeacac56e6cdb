import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidDatabaseUrlError } from '../errors/index.js';
import { connectionTarget } from './connection-target.js';

describe('where to', () => {
  test.each([
    [
      'postgres://me:secret@db.example.com:5433/racing',
      'db.example.com',
      5433,
      'racing',
      'racing at db.example.com:5433',
    ],
    ['postgresql://me@db.example.com', 'db.example.com', 5432, 'me', 'me at db.example.com:5432'],
    ['postgres://localhost/racing', 'localhost', 5432, 'racing', 'racing at localhost:5432'],
    ['postgres://me@[::1]:6000/racing', '::1', 6000, 'racing', 'racing at ::1:6000'],
    ['postgres://me@%2Ftmp%2Fpg:5999/racing', '/tmp/pg', 5999, 'racing', 'racing at socket /tmp/pg (port 5999)'],
    ['postgres:///racing?host=/tmp/pg&port=5999', '/tmp/pg', 5999, 'racing', 'racing at socket /tmp/pg (port 5999)'],
    ['postgres://me@h/my%20races', 'h', 5432, 'my races', 'my races at h:5432'],
  ])('%s', (url, host, port, database, label) => {
    expect(connectionTarget(url)).toMatchObject({ host, port, database, label });
  });

  test('any user and password survive their encoding', () => {
    assert(
      property(
        string({ minLength: 1, unit: 'grapheme' }),
        string({ minLength: 1, unit: 'grapheme' }),
        (user, password) => {
          const url = `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@localhost/racing`;
          expect(connectionTarget(url)).toMatchObject({ user, password });
        },
      ),
    );
  });
});

describe('poolers', () => {
  test.each([
    ['postgres://postgres.abc:x@aws-0-eu.pooler.supabase.com:6543/postgres', true],
    ['postgres://postgres.abc:x@aws-0-eu.pooler.supabase.com:5432/postgres', false],
    ['postgres://me@localhost:5432/racing?pgbouncer=true', true],
    ['postgres://me@localhost:5432/racing?pgbouncer=false', false],
  ])('%s', (url, isPooled) => {
    expect(connectionTarget(url).isPooled).toBe(isPooled);
  });

  test('what is meant for other clients is not sent to the server, what is meant for it is', () => {
    const url =
      'postgres://h/d?pgbouncer=true&connection_limit=1&supa=x&sslmode=disable&channel_binding=require&statement_timeout=5000';
    expect(connectionTarget(url).settings).toEqual({ statement_timeout: '5000' });
  });
});

describe('TLS', () => {
  test.each([
    ['postgres://localhost/d', false],
    ['postgres://me@%2Ftmp%2Fpg/d', false],
    ['postgres://db.example.com/d', 'prefer'],
    ['postgres://db.example.com/d?sslmode=disable', false],
    ['postgres://db.example.com/d?sslmode=prefer', 'prefer'],
    ['postgres://db.example.com/d?sslmode=require', { rejectUnauthorized: false }],
    ['postgres://db.example.com/d?ssl=true', { rejectUnauthorized: false }],
  ])('%s', (url, tls) => {
    expect(connectionTarget(url).tls).toEqual(tls);
  });

  test.each(['sslmode=verify-ca', 'sslmode=verify-full', 'sslrootcert=system'])('%s verifies', (query) => {
    const { tls } = connectionTarget(`postgres://db.example.com/d?${query}`);
    expect(tls).toMatchObject({ rejectUnauthorized: true, checkServerIdentity: expect.any(Function) });
  });
});

describe('what cannot be used says what to do, and never repeats itself', () => {
  test.each([
    ['https://abc.supabase.co', /begins with postgresql:/],
    ['mysql://me:hunter2@h/d', /begins with postgres:/],
    ['racing', /begins with postgres:/],
    ['postgres://me:hunter2@one,two/d:x@', /only one host/],
    ['postgres://me:hunter2%zz@h/d', /%25/],
    ['postgres://me:hunter2@h:0/d', /1 to 65535/],
    ['postgres://me:hunter2@h/d?sslmode=always', /verify-full/],
    ['postgres://me:hunter2@h/d?sslmode=verify-full&sslrootcert=/no/such/file', /sslrootcert=.no.such.file/],
  ])('%s', (url, message) => {
    const error = thrown(() => connectionTarget(url));
    expect(InvalidDatabaseUrlError.isInstance(error)).toBe(true);
    expect(String(error)).toMatch(message);
    expect(String(error)).not.toContain('hunter2');
  });
});

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}
