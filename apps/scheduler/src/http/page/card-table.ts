import { attributes, type Html, html, type HtmlValue } from '@darkhorses/report';

/** A column of a table whose rows become cards on a phone. */
export interface CardColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => HtmlValue;
  readonly className?: string;
}

/**
 * A table on a desk, a list of cards on a phone. The roles are said aloud, since browsers forget them where a style makes a
 * table anything else.
 *
 * @param about what it shows
 * @param head the cell that names a row, first of all
 */
export function cardTable<Row>(
  about: string,
  head: CardColumn<Row>,
  columns: readonly CardColumn<Row>[],
  rows: readonly Row[],
  isOff: (row: Row) => boolean = () => false,
): Html {
  return html`<div class="frame">
    <table class="rows" role="table" aria-label="${about}">
      <thead role="rowgroup">
        <tr role="row">
          ${[head, ...columns].map(
            ({ title, className = '' }) => html`<th scope="col" role="columnheader" class="${className}">${title}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          (row) =>
            html`<tr role="row" ${attributes({ class: isOff(row) ? 'off' : null })}>
              <th scope="row" role="rowheader">${head.cell(row)}</th>
              ${columns.map(
                ({ title, cell, className = '' }) =>
                  html`<td role="cell" class="${className}" data-name="${title}"><span>${cell(row)}</span></td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
