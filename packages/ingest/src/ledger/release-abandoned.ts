import { hostname } from 'node:os';
import type { Queryable } from '../queryable.js';

/** What tells a worker that is gone; tests give their own. */
export interface WorkerSurroundings {
  readonly host: string;
  /** Whether a process of this machine runs. */
  readonly isAlive: (pid: number) => boolean;
}

/**
 * Gives back what dead processes of this machine still hold, so that whoever starts again after a crash need not wait for
 * the leases to run out. Where a number was given to another process meanwhile, the lease runs out by itself; where a worker
 * is taken for dead and is not, its fence keeps it from writing.
 *
 * @returns how many partitions are free again
 */
export async function releaseAbandonedLeases(sql: Queryable, given: Partial<WorkerSurroundings> = {}): Promise<number> {
  const { host, isAlive } = { host: hostname(), isAlive: isProcessAlive, ...given };
  const holders = await sql<{ owner: string }[]>`
    select distinct lease_owner as owner from ops.partitions where lease_until > now()`;
  const dead = holders.map(({ owner }) => owner).filter((owner) => isOfDead(owner, host, isAlive));
  if (dead.length === 0) return 0;
  const { count } = await sql`
    update ops.partitions set lease_owner = null, lease_until = null where lease_owner = any (${dead}::text[])`;
  return count;
}

/** A worker's name is `host:pid:random`. */
function isOfDead(owner: string, host: string, isAlive: WorkerSurroundings['isAlive']): boolean {
  const [, pid] = owner.startsWith(`${host}:`) ? owner.slice(host.length).split(':') : [];
  return pid !== undefined && /^\d+$/.test(pid) && !isAlive(Number(pid));
}

function isProcessAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
