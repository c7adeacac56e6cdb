import { Gauge, type Registry } from 'prom-client';
import type { PartitionCount } from '../partition-counts.js';
import type { Snapshot } from '../snapshot.js';

/** What the database tells, the same from every replica. */
export interface DatabaseMetrics {
  set(snapshot: Snapshot, partitions: readonly PartitionCount[]): void;
  /** The database told nothing: then nothing is known, which is not nought. */
  forget(): void;
}

export function databaseMetrics(registers: Registry[]): DatabaseMetrics {
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]): Gauge<Label> =>
    new Gauge({ name: `darkhorses_${name}`, help, labelNames, registers });
  const up = gauge('database_up', 'Whether the database answers this process.');
  const ages = gauge('data_age_seconds', 'How old data is, by kind.', 'data');
  const targets = gauge('data_age_target_seconds', 'How old it may be now.', 'data');
  const partitions = gauge('partitions', 'Days by dataset and state, since 2015.', 'dataset', 'state');
  const successes = gauge('job_last_success_timestamp_seconds', 'When a job last ended well.', 'job');
  const ticks = gauge('job_next_tick_timestamp_seconds', 'When a job comes next.', 'job');
  const failures = gauge('job_failures_in_a_row', 'Failed runs since the last good one.', 'job');
  const paused = gauge('job_paused', 'Whether a job is paused.', 'job');
  const alerts = gauge('alerts', 'What is wrong now, by condition.', 'condition');
  const allowed = gauge('api_requests_allowed_per_second', 'What the account allows all processes together.');
  const sent = gauge('api_requests_per_second', 'What all processes together sent in the last five minutes.');
  const known = [ages, targets, partitions, successes, ticks, failures, paused, alerts, allowed, sent];
  const forget = () => known.forEach((one) => one.reset());

  return {
    set({ freshness, jobs, requests, alerts: standing }, counts) {
      forget();
      up.set(1);
      for (const { subject, age, target } of freshness) {
        if (age !== null) ages.set({ data: subject }, age);
        targets.set({ data: subject }, target);
      }
      for (const { dataset, state, partitions: count } of counts) partitions.set({ dataset, state }, count);
      for (const { name: job, last_done: done, next, failures: row, paused_at: since } of jobs) {
        if (done?.finished_at) successes.set({ job }, done.finished_at.getTime() / 1000);
        if (next) ticks.set({ job }, next.getTime() / 1000);
        failures.set({ job }, row);
        paused.set({ job }, since === null ? 0 : 1);
      }
      for (const { condition } of standing) alerts.inc({ condition });
      if (requests.allowed_per_second !== null) allowed.set(requests.allowed_per_second);
      if (requests.five_minutes) sent.set(requests.five_minutes.calls / requests.five_minutes.seconds);
    },
    forget() {
      forget();
      up.set(0);
    },
  };
}
