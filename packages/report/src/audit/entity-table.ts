import { count, percent } from '../figures.js';
import { type Html, html } from '../html/html.js';
import { badge } from '../parts/badge.js';
import { dataTable } from '../parts/data-table.js';
import { shareBar } from '../parts/share-bar.js';
import type { EntityCoverage } from './audit-report-data.js';

/** What is known of each kind of entity, as a share of those of which it could be known. */
export function entityTable(entities: readonly EntityCoverage[]): Html {
  const rows = entities.flatMap(({ entity, rows, known }) =>
    known.map((one, index) => ({ ...one, entity, rows, isFirst: index === 0 })),
  );
  return dataTable(
    'Entities',
    [
      {
        title: 'Kind',
        isHead: true,
        cell: ({ entity, rows, isFirst }) =>
          isFirst
            ? html`${entity} <span class="quiet rows">${count(rows)}</span>`
            : html`<span class="unseen">${entity}</span>`,
      },
      { title: 'Known', cell: ({ what }) => what },
      {
        title: 'Share',
        cell: ({ have, of, least }) =>
          shareBar(of === 0 ? null : have / of, least !== undefined && have < of * least ? 'warn' : 'good'),
      },
      { title: 'Have it', isNumber: true, cell: ({ have }) => count(have) },
      { title: 'Of', isNumber: true, cell: ({ of }) => count(of) },
      {
        title: 'Remark',
        className: 'long',
        cell: ({ remark, have, of, least }) => [
          least !== undefined && have < of * least && [badge(`expected: ${percent(least)}`, 'warn'), ' '],
          remark ?? '',
        ],
      },
    ],
    rows,
  );
}
