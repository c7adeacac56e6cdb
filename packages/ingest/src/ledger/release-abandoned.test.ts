import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import { afterAll, expect, test } from 'vitest';
import { releaseAbandonedLeases } from './release-abandoned.js';

const { url, drop } = await testDatabase();
const { sql, close } = openDatabase(url);
afterAll(async () => {
  await close();
  await drop();
});

test('the leases of dead processes of this machine are given back, and no others', async () => {
  const owners = ['here:1:a', 'here:2:b', 'there:1:c', 'here:x:d', 'nobody'];
  await sql`
    insert into ops.partitions (dataset, day, lease_owner, lease_until, fence)
    select 'results', date '2025-10-01' + n::int, owner, now() + interval '5 minutes', 1
    from unnest(${owners}::text[]) with ordinality as o (owner, n)`;
  const surroundings = { host: 'here', isAlive: (pid: number) => pid === 2 };
  expect(await releaseAbandonedLeases(sql, surroundings)).toBe(1);
  expect(await releaseAbandonedLeases(sql, surroundings)).toBe(0);
  const held = await sql<{ lease_owner: string }[]>`
    select lease_owner from ops.partitions where lease_owner is not null order by day`;
  expect(held.map(({ lease_owner }) => lease_owner)).toEqual(owners.slice(1));
});

test('this very process is alive', async () => {
  const { hostname } = await import('node:os');
  await sql`
    insert into ops.partitions (dataset, day, lease_owner, lease_until, fence)
    values ('racecards', '2025-10-01', ${`${hostname()}:${process.pid}:e`}, now() + interval '5 minutes', 1)`;
  expect(await releaseAbandonedLeases(sql)).toBe(0);
});
