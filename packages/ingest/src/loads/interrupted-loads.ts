import { hostname, uptime } from 'node:os';
import type { Queryable } from '../queryable.js';

/** What tells a running load from a dead one; tests give their own. */
export interface Surroundings {
  readonly host: string;
  readonly pid: number;
  /** How long this process has run. @unit seconds */
  readonly processUptime: number;
  /** How long this machine has run. @unit seconds */
  readonly machineUptime: number;
  /** Whether a process of this machine runs. */
  readonly isAlive: (pid: number) => boolean;
  /** After this long without a sign of life a load of another machine counts as dead. @unit seconds */
  readonly silence: number;
}

// Four times as long as a run waits for an outage to end: a run that is alive has read a day or given up by then.
const aDay = 86_400;

/**
 * Closes loads as `interrupted` whose process is gone: killed, or lost with its machine.
 *
 * On this machine the process id tells. Of other machines only silence does: a load that began and last read a day more than
 * a day ago, and asks for no horse's profile now. One that was taken for dead and is not enters its true end all the same.
 *
 * @returns the numbers of the loads that were closed
 */
export async function closeInterruptedLoads(sql: Queryable, given: Partial<Surroundings> = {}): Promise<number[]> {
  const around = { ...surroundings(), ...given };
  const open = await openLoads(sql, around);
  const dead = open.filter((load) => isDead(load, around)).map(({ id }) => id);
  if (dead.length === 0) return [];
  const closed = await sql<{ id: number }[]>`
    update ops.loads
    set outcome = 'interrupted', finished_at = now()
    where id = any (${dead}::bigint[]) and finished_at is null
    returning id`;
  return closed.map(({ id }) => id);
}

interface OpenLoad {
  readonly id: number;
  readonly host: string | null;
  readonly process_id: number | null;
  /** Whether it began before this process did. */
  readonly before_process: boolean;
  /** Whether it began before this machine did. */
  readonly before_machine: boolean;
  readonly silent: boolean;
}

/** Ages are judged by the database's clock, which entered the loads. */
const openLoads = (sql: Queryable, { processUptime, machineUptime, silence }: Surroundings): Promise<OpenLoad[]> => sql`
  select l.id, l.host, l.process_id,
    l.started_at < now() - make_interval(secs => ${processUptime}) as before_process,
    l.started_at < now() - make_interval(secs => ${machineUptime}) as before_machine,
    greatest(l.started_at, (select max(p.fetched_at) from ops.partitions as p where p.load_id = l.id))
      < now() - make_interval(secs => ${silence})
      and not exists (
        select from ops.profiles as claim
        where claim.error_class = 'claimed' and claim.error_text = l.id::text and claim.not_before > now()
      ) as silent
  from ops.loads as l
  where l.finished_at is null
  order by l.id`;

function isDead(load: OpenLoad, { host, pid, isAlive }: Surroundings): boolean {
  if (load.host !== host || load.process_id === null) return load.silent;
  // A number is used again: by this very process in a container, by any other after the machine was started anew.
  if (load.process_id === pid) return load.before_process;
  return load.before_machine || !isAlive(load.process_id);
}

const surroundings = (): Surroundings => ({
  host: hostname(),
  pid: process.pid,
  processUptime: process.uptime(),
  machineUptime: uptime(),
  isAlive,
  silence: aDay,
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
