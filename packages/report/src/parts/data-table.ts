import { attributes } from '../html/attributes.js';
import { type Html, html, type HtmlValue } from '../html/html.js';

/** A column of a table on a page. */
export interface DataColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => HtmlValue;
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
  /** The cell that names its row. */
  readonly isHead?: boolean;
  readonly className?: string;
}

/**
 * A table that scrolls within its own frame where it is wider than the page.
 *
 * @param about what it shows, for those who meet it without what stands around it
 */
export function dataTable<Row>(about: string, columns: readonly DataColumn<Row>[], rows: readonly Row[]): Html {
  const classOf = ({ isNumber, className }: DataColumn<Row>) =>
    attributes({ class: [isNumber && 'number', className].filter(Boolean).join(' ') || null });
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${about}">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" ${classOf(column)}>${column.title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column) =>
                column.isHead
                  ? html`<th scope="row" ${classOf(column)}>${column.cell(row)}</th>`
                  : html`<td ${classOf(column)}>${column.cell(row)}</td>`,
              )}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}
