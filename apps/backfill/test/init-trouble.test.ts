import { readdirSync, rmSync } from 'node:fs';
import type { CallOptions } from '@darkhorses/command/testing';
import { grantAccess } from '@darkhorses/schema';
import { describe, expect, onTestFinished, test } from 'vitest';
import { InitStage } from './init-stage.js';

const stage = new InitStage();

describe('trouble: exit code 3, what to do, and nothing is written', () => {
  const attempt = async (options: Partial<CallOptions> = {}) => ({
    ...(await stage.init('', options)),
    files: readdirSync(stage.folder),
  });
  const refusal = (message: RegExp) => ({
    code: 3,
    stdout: '',
    files: [],
    stderr: expect.stringMatching(message) as string,
  });

  test('wrong credentials', async () => {
    const environment = { ...stage.environment, RACING_API_PASSWORD: 'mistyped-password' };
    expect(
      await attempt({
        environment,
      }),
    ).toEqual(refusal(/does not accept the username and password[^]*by e-mail[^]*#subscribe/));
  });

  test('a plan too small', async () => {
    stage.simulator.setAccount({ plan: 'free' });
    expect(await attempt()).toEqual(refusal(/neither results nor racecards.*Standard plan.*Pro plan.*#subscribe/));
  });

  test('an API that is not there', async () => {
    const environment = { ...stage.environment, RACING_API_BASE_URL: 'http://127.0.0.1:1' };
    expect(
      await attempt({
        environment,
      }),
    ).toEqual(refusal(/http:\/\/127\.0\.0\.1:1 does not answer as it should: .*\nLook whether the address is right/));
  });

  test('an API in trouble', async () => {
    stage.simulator.faults.set([{ kind: 'server_error', rate: 1 }]);
    expect(await attempt()).toEqual(refusal(/does not answer as it should/));
  });

  test.each([
    [
      'postgres://someone:a-database-password@127.0.0.1:1/racing',
      /racing at 127\.0\.0\.1:1 is not reachable.*ECONNREFUSED/,
    ],
    ['https://abcdefgh.supabase.co', /is a web address/],
  ])('a database that cannot be had: %s', async (url, message) => {
    expect(await attempt({ environment: { ...stage.environment, DATABASE_URL: url } })).toEqual(refusal(message));
  });

  test('a role that may not make tables, and one that may not fill them', async () => {
    const empty = await stage.emptyDatabase();
    const role = `reader_${process.pid}`;
    await empty.sql`create role ${empty.sql(role)} login password 'a-reader-password'`;
    onTestFinished(async () => {
      await empty.sql`drop owned by ${empty.sql(role)}`;
      await empty.sql`drop role ${empty.sql(role)}`;
    });
    const as = (address: string) => {
      const url = new URL(address);
      url.username = role;
      url.password = 'a-reader-password';
      return { environment: { ...stage.environment, DATABASE_URL: url.href } };
    };
    expect(await attempt(as(empty.url))).toEqual(refusal(/may not make our tables.*grant create on database/));

    expect(
      await stage.init('--migrate', { environment: { ...stage.environment, DATABASE_URL: empty.url } }),
    ).toMatchObject({
      code: 0,
    });
    rmSync(stage.path);
    expect(await attempt(as(empty.url))).toMatchObject({ code: 3, files: [] });
    await grantAccess(empty, role, 'read');
    expect(await attempt(as(empty.url))).toEqual(
      refusal(new RegExp(`has our tables, and ${role} may not fill them.*Connect as .*--grant ${role}\\.`)),
    );
    await grantAccess(empty, role, 'work');
    expect(await stage.init('', as(empty.url))).toMatchObject({ code: 0 });
  });

  test('a database that only reads', async () => {
    const url = `${stage.environment['DATABASE_URL']}?default_transaction_read_only=on`;
    expect(await attempt({ environment: { ...stage.environment, DATABASE_URL: url } })).toEqual(
      refusal(/is read-only: a standby/),
    );
  });

  test('tables of another maker', async () => {
    const { sql, url } = await stage.emptyDatabase();
    await sql`create table ra_races (id text)`;
    expect(
      await attempt({
        environment: { ...stage.environment, DATABASE_URL: url },
      }),
    ).toEqual(refusal(/tables or views named ra_\* that this program did not make/));
  });
});
