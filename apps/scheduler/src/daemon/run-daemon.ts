import { once } from 'node:events';
import type { Invocation } from '@darkhorses/command';
import { Engine, type EngineOptions } from '../engine/engine.js';
import type { EngineEvent } from '../engine/events.js';
import type { Daemon } from './daemon.js';
import { withWorkshop } from './open-workshop.js';
import { parts } from './parts.js';
import { tolerateLostConnections } from './tolerate-lost-connections.js';

export interface DaemonOptions extends Pick<EngineOptions, 'lookEvery' | 'pollEvery' | 'slots'> {
  readonly role: Daemon['role'];
  /** How long runs at hand may go on when the daemon is told to stop. @unit milliseconds */
  readonly drain: number;
  /** How long a run stays with a process that is not heard of. @unit milliseconds */
  readonly lease: number;
}

/** What one process did while it ran. */
export interface DaemonSummary {
  readonly replica: string;
  readonly role: Daemon['role'];
  /** Ticks that this process entered. */
  readonly queued: number;
  readonly skipped: number;
  readonly done: number;
  readonly failed: number;
  /** Attempts after which the run was tried again, or given back. */
  readonly again: number;
  /** Runs that another process took over. */
  readonly lost: number;
}

/** Runs the daemon until the invocation's signal, and drains it. */
export async function runDaemon(invocation: Invocation, options: DaemonOptions): Promise<DaemonSummary> {
  const { signal, environment } = invocation;
  return withWorkshop(invocation, options, async (workshop) => {
    const { log, events, owner, jobs, now, database, api, settings, onRequests } = workshop;
    const { role, drain, ...timing } = options;
    const tally = tallyOf(owner, role);
    events.subscribe(tally.count);
    const engine = new Engine({
      ...timing,
      sql: workshop.engineSql,
      jobs,
      works: workshop.works,
      tell: events.tell,
      log,
      now,
      owner,
      hasCalendar: role === 'replica',
    });
    const daemon: Daemon = {
      settings,
      environment,
      database,
      api,
      log,
      jobs,
      events,
      onRequests,
      now,
      replica: owner,
      role,
      signal,
    };
    const endTolerance = tolerateLostConnections(process, log);
    const running: { close(): Promise<void> }[] = [];
    try {
      for (const part of parts) running.push(await part(daemon));
      log.info({ replica: owner, role }, role === 'worker' ? 'Waiting for work.' : 'Looking at the calendar.');
      engine.start();
      if (!signal.aborted) await once(signal, 'abort');
      log.info('Stopping: nothing new is begun.');
    } finally {
      await engine.stop(drain);
      for (const part of running) await part.close();
      endTolerance();
    }
    return tally.summary();
  });
}

function tallyOf(replica: string, role: Daemon['role']) {
  const counts = { queued: 0, skipped: 0, done: 0, failed: 0, again: 0, lost: 0 };
  return {
    count(event: EngineEvent): void {
      if (event.type === 'entered') counts[event.state] += 1;
      else if (event.type === 'lost') counts.lost += 1;
      else if (event.type === 'ended') counts[event.state === 'queued' ? 'again' : event.state] += 1;
    },
    summary: (): DaemonSummary => ({ replica, role, ...counts }),
  };
}
