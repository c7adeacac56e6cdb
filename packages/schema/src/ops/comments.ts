import { calculationComments } from './calculation-comments.js';
import { type Documented, errorText } from './documented.js';
import type * as declared from './index.js';

const load = 'Run that wrote this row: ops.loads.id.';
const errorClass = 'Class of the last failure, for example RateLimitError.';

/** What the tables of the ledger and their columns mean, for people who look into it with SQL. */
export const opsComments = {
  loads: {
    comment: 'One row for each run of anything that writes. Kept for two years.',
    columns: {
      id: 'Number of the run.',
      command: 'What was run, for example backfill run.',
      version: 'Version of the program.',
      host: 'Machine that it ran on.',
      process_id: 'Process that it ran in.',
      range_from: 'First day asked for.',
      range_to: 'Last day asked for.',
      datasets: 'Datasets asked for: racecards, results.',
      regions: 'Lower-case region codes asked for.',
      options: 'Other options of the run.',
      started_at: 'When it began.',
      finished_at: 'When it ended. Null: it runs, or was killed.',
      outcome: 'done, gaps (done, but something is missing), failed or interrupted.',
      counts: 'What it did, by name: days, requests, rows.',
      error_class: errorClass,
      error_text: errorText,
    },
  },
  partitions: {
    comment: 'The ledger: what is known of each day of each dataset, and what is being done about it.',
    columns: {
      dataset: 'racecards or results.',
      day: 'Day of racing in Europe/London.',
      state: 'Known: pending (never loaded), loaded, empty (proven to have no racing), or unavailable (see reason).',
      settled: 'Known: whether the day was read late enough that nothing is expected to follow.',
      reason: 'Known: why the day is unavailable.',
      regions: 'Known: regions that the reading covered, lower-case.',
      fetched_at: 'Known: when the reading was made.',
      api_total: 'Known: races that the API said there are; equals races.',
      pages: 'Known: pages of the reading.',
      races: 'Known: races read.',
      runners: 'Known: runners read.',
      bytes: 'Known: bytes of the reading before compression.',
      content_hash: 'Known: sha256 over the reading; equal hashes mean that nothing changed.',
      load_id: `Known: ${load}`,
      lease_owner: 'Work: who is loading the day.',
      lease_until: 'Work: when another may take over.',
      fence: 'Work: grows with each lease; a writer with an older number is too late.',
      attempts: 'Work: failures in a row.',
      error_class: `Work: ${errorClass}`,
      error_text: `Work: ${errorText}`,
      failed_at: 'Work: when it last failed.',
      not_before: 'Work: not to be tried earlier.',
      quarantined: 'Work: failed too often; only an explicit retry takes it up again.',
    },
  },
  payloads: {
    comment: 'Responses of the API as received, from which every row can be made again.',
    columns: {
      dataset: 'racecards, results, profiles, courses or regions.',
      key: 'Day, horse id, or name of the list.',
      page: 'Page within the reading, from 0.',
      sha256: 'Hash of the bytes before compression.',
      body: 'The bytes, gzipped.',
      fetched_at: 'When the reading was made: tells versions of a day apart.',
      load_id: load,
    },
  },
  profiles: {
    comment: 'Answers of the API to requests for horse profiles, absence included.',
    columns: {
      horse_id: 'The horse: hrs_ and digits.',
      state: 'found, standard (only the smaller profile exists), absent or failed.',
      fetched_at: 'When the API last answered.',
      not_before: 'Not to be asked again earlier.',
      attempts: 'Requests so far.',
      error_class: errorClass,
      error_text: errorText,
    },
  },
  field_issues: {
    comment: 'Values of payloads that were not understood: kept as they are, counted, shown by the audit.',
    columns: {
      dataset: 'Dataset of the payload.',
      path: 'Where in the payload, for example runners[].sp.',
      kind: 'What is wrong: unknown_field, unknown_code, unparsed.',
      value: 'The value, cut to 400 characters.',
      count: 'Times seen.',
      first_seen: 'When first seen.',
      last_seen: 'When last seen.',
      race_id: 'A race that shows it.',
    },
  },
  rejects: {
    comment: 'Rows that could not be stored, whole. Each is a critical finding of the audit.',
    columns: {
      id: 'Number of the reject.',
      dataset: 'Dataset of the payload.',
      day: 'Day of the payload.',
      table_name: 'Table that the row was meant for.',
      row_key: 'Key of the row, as text.',
      row: 'The row.',
      error_class: 'Class of the failure, or SQLSTATE.',
      error_text: 'Why it could not be stored.',
      rejected_at: 'When.',
      load_id: load,
    },
  },
  revisions: {
    comment: 'Earlier contents of rows that a later reading changed or removed. Kept for ever.',
    columns: {
      id: 'Number of the revision, growing with time.',
      table_name: 'Table of the row.',
      row_key: 'Key of the row, as text.',
      change: 'update or delete.',
      previous: 'The values before: those that changed, or the whole row.',
      changed_at: 'When.',
      load_id: 'Run that made the change: ops.loads.id.',
    },
  },
  touched: {
    comment:
      'Entities whose figures may be out of date: a refresh of the statistics takes them and deletes exactly those.',
    columns: {
      entity_type: 'horse, jockey, trainer, owner, sire, dam, damsire or race.',
      entity_id: 'Id of the entity.',
      touched_at: 'When it was last touched.',
      load_id: 'Run that touched it last: ops.loads.id.',
    },
  },
  rate_limits: {
    comment: 'State of the request limiter, shared by every process that uses the same account.',
    columns: {
      key: 'Hash of the address and the account, with the operation.',
      next_at: 'When the next request may leave.',
      margin: 'Fraction by which requests are spaced wider than the limit; grows when the API refuses.',
      paused_until: 'No request before this.',
      refused_at: 'When the API last refused (429).',
      refusals: 'Refusals so far.',
      updated_at: 'When this row last changed.',
    },
  },
  alerts: {
    comment:
      'What people are warned of: whether it holds, and what they were told of it. Kept for 30 days after it has passed.',
    columns: {
      condition: 'Kind of trouble, for example stale or job_failing.',
      subject: 'What has it: a job, a kind of data; empty where there is but one.',
      holds: 'Whether it holds.',
      summary: 'What is wrong, in a sentence.',
      remedy: 'What to do about it.',
      raised_at: 'Since when it holds, or last held.',
      cleared_at: 'Since when it no longer holds.',
      told: 'What was told last: raised or recovered. Null: nothing yet.',
      told_at: 'When that was told.',
      raise_told_at: 'When it was last told that it holds: the cool-down counts from here.',
      claimed_until: 'Until when one process is telling it; then another may.',
    },
  },
  api_usage: {
    comment: 'Requests to the API by day and operation: some rows a day, kept for ever.',
    columns: {
      day: 'Day in Europe/London.',
      operation: 'Operation of the API.',
      calls: 'Requests sent.',
      refusals: 'Answers 429.',
      errors: 'Requests that failed otherwise.',
      bytes: 'Bytes received, decompressed.',
    },
  },
  migrations: {
    comment: 'Migrations that were applied to this database.',
    columns: {
      tag: 'Number and name of the file.',
      hash: 'sha256 of the file as it was applied.',
      applied_at: 'When.',
    },
  },
  job_runs: {
    comment:
      'Ticks of scheduled jobs: what waits, what runs and where, and how it ended. Its key alone decides whether a tick has run. Kept for 400 days.',
    columns: {
      job: 'Name of the job.',
      tick: 'Time that the run stands for.',
      state: 'queued, running, done, failed (every attempt failed) or skipped (see reason).',
      lease_owner: 'Who runs it.',
      lease_until: 'When another may take over.',
      fence: 'Grows with each lease; a runner with an older number is too late.',
      attempts: 'Attempts so far.',
      queued_at: 'When it was entered.',
      started_at: 'When it was last begun.',
      finished_at: 'When it ended.',
      load_id: 'Run that did the work: ops.loads.id.',
      counts: 'What it did, by name. requests, refusals, errors: those to the API.',
      error_class: `${errorClass} On a run that is done: what is missing, gaps for example.`,
      error_text: errorText,
      trigger: 'calendar (its time had come), catch_up (its time was missed) or manual (a person asked).',
      reason: 'Why it was skipped, or what it stands for.',
      not_before: 'After a failure: not to be tried again earlier.',
    },
  },
  jobs: {
    comment: 'Scheduled jobs: how far their calendar was looked at, and whether they are paused.',
    columns: {
      job: 'Name of the job.',
      looked_until: 'Every tick up to here is entered in ops.job_runs.',
      paused_at: 'Since when it is paused. Null: it is not.',
    },
  },
  ...calculationComments,
  reach: {
    comment: 'From which day on the account sees each dataset, as the API last answered.',
    columns: {
      dataset: 'racecards or results.',
      first_day: 'First day within reach. Null: none at all.',
      rolling: 'Whether that day moves on with the calendar.',
      noted_at: 'When the API answered so.',
      shrunk_at: 'When the account last lost days that it could see before. Null: never, or they came back.',
      shrunk_from: 'First day within reach before that.',
    },
  },
  request_samples: {
    comment: 'Sums of ops.api_usage by the minute, for rates. Kept for two days.',
    columns: {
      at: 'The minute.',
      calls: 'Requests sent so far.',
      refusals: 'Answers 429 so far.',
      errors: 'Requests that failed otherwise so far.',
    },
  },
} as const satisfies {
  alerts: Documented<typeof declared.opsAlerts>;
  api_usage: Documented<typeof declared.opsApiUsage>;
  field_issues: Documented<typeof declared.opsFieldIssues>;
  job_runs: Documented<typeof declared.opsJobRuns>;
  jobs: Documented<typeof declared.opsJobs>;
  loads: Documented<typeof declared.opsLoads>;
  migrations: Documented<typeof declared.opsMigrations>;
  partitions: Documented<typeof declared.opsPartitions>;
  payloads: Documented<typeof declared.opsPayloads>;
  profiles: Documented<typeof declared.opsProfiles>;
  rate_limits: Documented<typeof declared.opsRateLimits>;
  reach: Documented<typeof declared.opsReach>;
  request_samples: Documented<typeof declared.opsRequestSamples>;
  rejects: Documented<typeof declared.opsRejects>;
  revisions: Documented<typeof declared.opsRevisions>;
  touched: Documented<typeof declared.opsTouched>;
};
