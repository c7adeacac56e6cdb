import { dayInWords, instantInWords } from '../figures.js';
import { type Html, html } from '../html/html.js';
import { page } from '../page/page.js';
import { coverageCalendar } from '../coverage/calendar.js';
import type { AuditReportData } from './audit-report-data.js';
import { auditStyle } from './audit-style.js';
import { checkList } from './check-list.js';
import { driftTable } from './drift-table.js';
import { entityTable } from './entity-table.js';
import { fillTables } from './fill-tables.js';
import { freshnessTable } from './freshness-table.js';
import { gapTable } from './gap-table.js';
import { keyFigures } from './key-figures.js';
import { limitsList } from './limits-list.js';
import { numbersTable, tableSizes } from './numbers-table.js';
import { verdictBanner } from './verdict-banner.js';
import { volumeCharts } from './volume-charts.js';
import { yearTable } from './year-table.js';

interface Section {
  readonly id: string;
  /** In the list of sections. */
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly body: Html;
}

/**
 * The audit as one self-contained page: what is missing, what it costs to close, and the evidence for all the rest.
 *
 * @example
 * writeFileSync('audit.html', auditReport(data));
 */
export function auditReport(data: AuditReportData): string {
  const sections = sectionsOf(data);
  return page({
    title: 'Can this database be trusted?',
    meta: html`${data.database}<br />audited ${instantInWords(data.at)} (London)<br />${dayInWords(data.since)} to
      ${dayInWords(data.until)}`,
    sections: sections.map(({ id, name }) => [id, name] as const),
    body: html`${verdictBanner(data)} ${keyFigures(data)}
    ${sections.map(
      ({ id, title, lead, body }) =>
        html`<section id="${id}" aria-labelledby="${id}-title">
          <h2 id="${id}-title">${title}</h2>
          <p class="lead">${lead}</p>
          ${body}
        </section>`,
    )}`,
    footer: html`Made by <code>npm run audit -- report</code>. This file needs no network and no script; it may be kept,
      sent and printed.`,
    style: auditStyle,
  });
}

function sectionsOf(data: AuditReportData): readonly Section[] {
  return [
    {
      id: 'gaps',
      name: 'Gaps',
      title: 'Gaps, and how to close them',
      lead: 'The worst first. Requests and time are at the rate that the account allows.',
      body: gapTable(data.gaps),
    },
    {
      id: 'coverage',
      name: 'Calendar',
      title: 'Every day since the start',
      lead: 'A day is complete when the races loaded equal the total that the API named. Point at a day to see its numbers.',
      body: coverageCalendar(data.calendar),
    },
    {
      id: 'years',
      name: 'Years',
      title: 'Coverage by year',
      lead: 'Days of each dataset by how they stand, and what they hold.',
      body: yearTable(data.years),
    },
    {
      id: 'volumes',
      name: 'Volumes',
      title: 'Volumes against expectation',
      lead: 'Races a month. The line is what the weekdays of the month usually bring, by the history of this database.',
      body: volumeCharts(data.volumes),
    },
    {
      id: 'entities',
      name: 'Entities',
      title: 'Horses, people and pedigree',
      lead: 'How many have what an analyst asks of them.',
      body: entityTable(data.entities),
    },
    {
      id: 'fields',
      name: 'Fields',
      title: 'Fields filled, by year and source',
      lead: 'Per cent of rows with a value, counted only where the source of the column was loaded.',
      body: fillTables(data.fills),
    },
    {
      id: 'freshness',
      name: 'Freshness',
      title: 'Freshness',
      lead: 'How old the newest is, against what is promised.',
      body: freshnessTable(data.freshness),
    },
    {
      id: 'numbers',
      name: 'Numbers',
      title: 'Numbers that analysts know',
      lead: 'Each with the band in which it belongs.',
      body: html`${numbersTable(data.numbers)} ${tableSizes(data.tables)}`,
    },
    {
      id: 'drift',
      name: 'Drift',
      title: 'Schema drift',
      lead: 'Fields, codes and values of the API that were not known. Their raw text is kept.',
      body: driftTable(data.drift),
    },
    {
      id: 'limits',
      name: 'Limits',
      title: 'What is empty, and rightly so',
      lead: 'What the API cannot give, and days on which there was no racing: with the reason, and not counted as gaps.',
      body: limitsList(data.limits),
    },
    {
      id: 'checks',
      name: 'Checks',
      title: 'Every check',
      lead: 'What was asked, of how many records, and what came of it.',
      body: checkList(data.checks),
    },
  ];
}
