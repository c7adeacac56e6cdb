import type { Job } from './job.js';

const minutes = 60_000;
const hours = 60 * minutes;
const days = 24 * hours;

/**
 * Every job, its times in London. None lies between 01:00 and 01:59: that hour comes twice in autumn and not at all in
 * spring. Loads catch up with the latest tick alone, since each takes up whatever is missing, however long it was.
 */
// prettier-ignore
export const jobTable: readonly Job[] = [
  { name: 'transactions',       cron: '0 6,10,14,18,22 * * *', overlap: 'skip',      catchUp: 'latest', catchUpWindow: 35 * days, timeout: 110 * minutes, retries: 3, retryAfter: 2 * minutes,  freshness: 9 * hours,  enabled: true, about: 'racecards of today and seven days ahead, results of today and of every open day of the last 35, figures of what changed' },
  { name: 'late-data',          cron: '15 7 * * *',            overlap: 'skip',      catchUp: 'latest', catchUpWindow: 3 * days,  timeout: 110 * minutes, retries: 3, retryAfter: 5 * minutes,  freshness: 26 * hours, enabled: true, about: "results of earlier days again: late ratings, stewards' changes, disqualifications" },
  { name: 'enrich',             cron: '30 8 * * *',            overlap: 'skip',      catchUp: 'latest', catchUpWindow: 2 * days,  timeout: 60 * minutes,  retries: 2, retryAfter: 10 * minutes, freshness: 26 * hours, enabled: true, about: 'profiles of new horses, at most 500 calls' },
  { name: 'static-masters',     cron: '0 13 1 * *',            overlap: 'skip',      catchUp: 'latest', catchUpWindow: 31 * days, timeout: 30 * minutes,  retries: 5, retryAfter: 10 * minutes, freshness: 32 * days,  enabled: true, about: 'courses, regions and bookmakers' },
  { name: 'people-masters',     cron: '0 13 * * 0',            overlap: 'skip',      catchUp: 'latest', catchUpWindow: 7 * days,  timeout: 4 * hours,     retries: 2, retryAfter: 10 * minutes, freshness: 8 * days,   enabled: true, about: 'names and locations of people from the answers of 35 days, and calls for trainers still without location' },
  { name: 'horse-masters',      cron: '0 13 * * *',            overlap: 'skip',      catchUp: 'latest', catchUpWindow: 1 * days,  timeout: 4 * hours,     retries: 2, retryAfter: 10 * minutes, freshness: 26 * hours, enabled: true, about: 'profiles of older horses, newest runners first, at most 2,000 calls' },
  { name: 'statistics',         cron: '30 2 * * *',            overlap: 'queue_one', catchUp: 'latest', catchUpWindow: 2 * days,  timeout: 3 * hours,     retries: 3, retryAfter: 5 * minutes,  freshness: 26 * hours, enabled: true, about: 'figures that changed, and those of recent time' },
  { name: 'statistics-weekly',  cron: '30 3 * * 0',            overlap: 'queue_one', catchUp: 'latest', catchUpWindow: 6 * days,  timeout: 4 * hours,     retries: 2, retryAfter: 15 * minutes, freshness: 8 * days,   enabled: true, about: 'the four tables of statistics from scratch, drift reported' },
  { name: 'statistics-monthly', cron: '0 4 1 * *',             overlap: 'queue_one', catchUp: 'latest', catchUpWindow: 14 * days, timeout: 8 * hours,     retries: 2, retryAfter: 30 * minutes, freshness: 32 * days,  enabled: true, about: 'every figure from scratch, and verified' },
  { name: 'audit',              cron: '0 5 * * 1',             overlap: 'skip',      catchUp: 'latest', catchUpWindow: 6 * days,  timeout: 4 * hours,     retries: 1, retryAfter: 30 * minutes, freshness: 8 * days,   enabled: true, about: 'the gap audit: report written, small gaps closed' },
];
