import type { Hooks } from '@darkhorses/racing-api';
import { Counter, Histogram, type Registry } from 'prom-client';

const seconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts what the client of the API does in this process; the hooks are what counts. */
export function requestMetrics(registers: Registry[]): Hooks {
  const requests = new Counter({
    name: 'darkhorses_api_requests_total',
    help: 'Requests to The Racing API by operation and by the status of the answer; without an answer, by the kind of failure.',
    labelNames: ['operation', 'status'],
    registers,
  });
  const retries = new Counter({
    name: 'darkhorses_api_retries_total',
    help: 'Requests that failed for a passing reason and were sent again.',
    labelNames: ['operation'],
    registers,
  });
  const waits = new Histogram({
    name: 'darkhorses_api_wait_seconds',
    help: 'How long requests waited for a slot of the shared limiter.',
    buckets: [...seconds, 120],
    registers,
  });
  const durations = new Histogram({
    name: 'darkhorses_api_request_duration_seconds',
    help: 'From sending a request to the last byte of its answer.',
    labelNames: ['operation'],
    buckets: seconds,
    registers,
  });
  return {
    onRequest: ({ waited }) => waits.observe(waited / 1000),
    onResponse({ operation, status, duration }) {
      requests.inc({ operation, status: String(status) });
      durations.observe({ operation }, duration / 1000);
    },
    onFailure({ operation, error }) {
      // With a status it was an answer, and counted as one.
      if (error.status === undefined) requests.inc({ operation, status: error.name });
    },
    onRetry: ({ operation }) => retries.inc({ operation }),
  };
}
