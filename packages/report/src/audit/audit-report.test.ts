import { describe, expect, test } from 'vitest';
import { sampleAudit } from '../testing/sample-audit.js';
import { auditReport } from './audit-report.js';
import type { AuditReportData } from './audit-report-data.js';

const ill = auditReport(sampleAudit());
const textOf = (markup: string): string =>
  markup
    .replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#39;', "'");

test('the answer comes first, with what it costs to make it better', () => {
  expect(textOf(ill)).toMatch(
    /Not yet: 2 critical gaps 6 checks made; 1 warning and 1 note\. Closing all takes 45 requests, about 23 s\./,
  );
  expect(textOf(auditReport(sampleAudit({ healthy: true })))).toContain('Yes. No critical gaps found');
});

test('silence is not health: a critical check without an answer is said', () => {
  const healthy = sampleAudit({ healthy: true });
  const verdict = { ...healthy.verdict, noCriticalGaps: false, unanswered: ['orphans'] };
  const text = textOf(auditReport({ ...healthy, verdict }));
  expect(text).toContain('Not known: a critical check could not be made');
  expect(text).toContain('Without an answer: orphans.');
  expect(text).not.toContain('No critical gaps found');
});

describe('every part of the audit has its section', () => {
  const text = textOf(ill);
  test.each([
    [
      'a gap with its records, why, command and cost',
      /P0 critical pedigree 412 sires have runners and no figures .*looks like one without progeny.* 412 of 2,204 sires, 18\.7 % Calculate the figures of pedigree\. npm run audit -- fix --only pedigree no request open/,
    ],
    ['its likely cause', /9 days of results were never loaded The last run was stopped/],
    [
      'a day with its error',
      /Fri 2 Nov 2018: failed \(server_error: the API answered 502 six times\)|: failed \(server_error/,
    ],
    ['a year', /2020 results \d+ 77 –/],
    ['a month against what is usual', /March 2020: \d+ races, usually \d+/],
    ['an entity', /Trainers 2,841 location 93\.4 % 1,204 1,289 expected: 95\.0 %/],
    ['a field by year', /ra_runners from racecards, of runners on a card .* trainer_location 69 71 70 /],
    ['freshness', /Figures of people late 10 Oct 2025, 03:31 10 days 26 h/],
    ['a number with its band', /Runners a race in 2024 within 9\.4 8\.5 to 10\.5/],
    ['a table', /ra_runners 1,371,904 10,833 2015-01-01 2025-10-20/],
    ['drift', /runners\[\]\.position results unknown code WDU 2/],
    ['what cannot be had', /Racecards before 2023-01-23 2,944 The Racing API keeps them/],
    [
      'a check that could not be made',
      /Rows against the kept answers against-payloads integrity warning – not checkable No answer is kept/,
    ],
  ])('%s', (_, expected) => expect(text).toMatch(expected));
});

test('each section is named in the list of sections', () => {
  const ids = [...ill.matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(9);
  for (const id of ids) expect(ill).toContain(`<li><a href="#${id}">`);
});

test('what comes from outside stays text', () => {
  expect(ill).not.toMatch(/<script|<i>wide/);
  expect(ill).toContain('&lt;i&gt;wide&lt;/i&gt;');
});

test('an empty database has a report too', () => {
  const nothing: AuditReportData = {
    ...sampleAudit({ healthy: true }),
    gaps: [],
    checks: [],
    calendar: { datasets: [['results', 'Results']], days: [] },
    years: [],
    volumes: [],
    entities: [],
    fills: [],
    freshness: [{ what: 'Races', at: null, age: null, target: 16_200 }],
    numbers: [],
    tables: [],
    drift: [],
    limits: [],
  };
  const text = textOf(auditReport(nothing));
  expect(text).toContain('There are no races yet.');
  expect(text).toContain('Races late never – 4.5 h');
});

test('ten years are less than a megabyte', () => {
  expect(Buffer.byteLength(ill)).toBeLessThan(1_000_000);
  expect([...ill.matchAll(/<title>/g)].length).toBeGreaterThan(4900);
});
