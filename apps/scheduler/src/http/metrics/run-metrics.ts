import { Counter, Histogram, type Registry } from 'prom-client';
import type { Observer } from '../../engine/events.js';

/** Counts what the engine does in this process; the observer is what counts. */
export function runMetrics(registers: Registry[]): Observer {
  const ticks = new Counter({
    name: 'darkhorses_ticks_total',
    help: 'Ticks of the calendar that this process entered, by what became of them.',
    labelNames: ['job', 'state'],
    registers,
  });
  const lags = new Histogram({
    name: 'darkhorses_tick_lag_seconds',
    help: 'From the tick to the start of its run.',
    labelNames: ['job'],
    buckets: [1, 5, 15, 30, 60, 300, 900, 3600, 14_400, 86_400],
    registers,
  });
  const durations = new Histogram({
    name: 'darkhorses_run_duration_seconds',
    help: 'How long runs took here, by how they ended: done, failed, or queued to be tried again.',
    labelNames: ['job', 'outcome'],
    buckets: [1, 5, 15, 60, 300, 900, 1800, 3600, 7200, 14_400],
    registers,
  });
  const rows = new Counter({
    name: 'darkhorses_rows_written_total',
    help: 'Rows that runs inserted, updated or deleted here, calculated figures included.',
    labelNames: ['job'],
    registers,
  });
  const lost = new Counter({
    name: 'darkhorses_runs_lost_total',
    help: 'Runs that another process took over from this one.',
    labelNames: ['job'],
    registers,
  });
  return (event) => {
    if (event.type === 'entered') ticks.inc({ job: event.job, state: event.state });
    if (event.type === 'started') lags.observe({ job: event.job }, event.lag / 1000);
    if (event.type === 'lost') lost.inc({ job: event.job });
    if (event.type === 'ended') {
      const { job, state, duration, counts } = event;
      durations.observe({ job, outcome: state }, duration / 1000);
      rows.inc({ job }, (counts['rows_changed'] ?? 0) + (counts['figures_written'] ?? 0));
    }
  };
}
