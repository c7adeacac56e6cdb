import { formatCount, formatDuration, formatShare } from '@darkhorses/command';
import { subjectNames } from '../freshness/subject-names.js';
import { remedyOf } from '../trouble/remedy.js';
import type { Condition } from './condition.js';
import type { Evidence } from './evidence.js';

// Beyond these somebody should look. A share of very few requests says nothing, so some must have gone wrong at all.
const failuresInARow = 3;
const errorsOfARun = { share: 0.05, least: 3 };
const refusalsOfAnHour = { share: 0.01, least: 3 };

/**
 * What is wrong, from what was seen.
 *
 * @example
 * conditionsIn(await readEvidence(sql, now)); // [] on most days of most years
 */
export function conditionsIn(evidence: Evidence): Condition[] {
  return [
    ...refusedAccount(evidence),
    ...shrunkReach(evidence),
    ...failingJobs(evidence),
    ...erroneousRuns(evidence),
    ...refusals(evidence),
    ...staleData(evidence),
    ...unknownFields(evidence),
  ];
}

function refusedAccount({ refusal }: Evidence): Condition[] {
  if (refusal === null) return [];
  const summary = `The Racing API refuses the account: ${refusal.error_text}`;
  return [{ condition: 'authentication', subject: '', summary, remedy: remedyOf(refusal.error_class) }];
}

function shrunkReach({ shrunk }: Evidence): Condition[] {
  return shrunk.map(({ dataset, shrunk_from: before, first_day: now }) => ({
    condition: 'reach_shrunk',
    subject: dataset,
    summary: `The account no longer sees ${dataset} as far back as before: from ${now ?? 'no day'} instead of ${before ?? 'no day'} on.`,
    remedy: remedyOf('reach_shrunk'),
  }));
}

function failingJobs({ failing }: Evidence): Condition[] {
  return failing
    .filter(({ failures }) => failures >= failuresInARow)
    .map(({ job, failures, error_class: kind, error_text: text }) => ({
      condition: 'job_failing',
      subject: job,
      summary: `${job} has failed ${formatCount(failures)} times in a row, lastly with: ${text}`,
      remedy: remedyOf(kind),
    }));
}

function erroneousRuns({ runs }: Evidence): Condition[] {
  return runs
    .filter(({ requests, errors }) => errors >= errorsOfARun.least && errors > errorsOfARun.share * requests)
    .map(({ job, requests, errors }) => ({
      condition: 'error_rate',
      subject: job,
      summary: `${formatShare(errors / requests)} of the requests of the last run of ${job} failed: ${formatCount(errors)} of ${formatCount(requests)}.`,
      remedy: remedyOf('server'),
    }));
}

function refusals({ hour }: Evidence): Condition[] {
  if (hour === null || hour.refusals < refusalsOfAnHour.least) return [];
  if (hour.refusals <= refusalsOfAnHour.share * hour.calls) return [];
  const summary = `${formatShare(hour.refusals / hour.calls)} of the requests of the last hour were refused as too many (429): ${formatCount(hour.refusals)} of ${formatCount(hour.calls)}.`;
  return [{ condition: 'refusals', subject: '', summary, remedy: remedyOf('rate_limited') }];
}

function staleData({ freshness }: Evidence): Condition[] {
  return freshness
    .filter(({ state }) => state === 'stale')
    .map(({ subject, age, target }) => {
      const old = age === null ? 'were never loaded' : `are ${formatDuration(age * 1000)} old`;
      return {
        condition: 'stale',
        subject,
        summary: `${subjectNames[subject]} ${old}; they may be ${formatDuration(target * 1000)}.`,
        remedy: 'See on the status page whether the job that loads them is paused, failing or at work.',
      };
    });
}

function unknownFields({ unknown }: Evidence): Condition[] {
  return unknown.map(({ dataset, path, value }) => ({
    condition: 'unknown_field',
    subject: `${dataset} ${path}`,
    summary: `The API sends a field of ${dataset} that is not known here: ${path}, such as ${value.slice(0, 80)}`,
    remedy: remedyOf('unknown_field'),
  }));
}
