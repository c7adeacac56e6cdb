import { createHash } from 'node:crypto';
import { coverageStyle } from '../coverage/coverage-style.js';
import { coverageSymbols } from '../coverage/symbols.js';
import { escapeHtml } from '../html/escape.js';
import { type Html, html } from '../html/html.js';
import { baseStyle } from './base-style.js';
import { colours } from './colours.js';
import { tableStyle } from './table-style.js';

/** What a page shows. */
export interface Page {
  readonly title: string;
  /** What stands beside the title, such as when it was made. */
  readonly meta?: Html;
  readonly body: Html;
  /** The id and the name of each section that a reader may want to jump to. */
  readonly sections?: readonly (readonly [id: string, name: string])[];
  readonly footer?: Html;
  /** Style of this page alone, after the common one. Fixed text: nothing from outside may stand in it. */
  readonly style?: string;
  /** How often a reader's browser fetches the page anew. @unit seconds */
  readonly refreshEvery?: number;
}

/**
 * A whole page in one text: it needs nothing from elsewhere and no script, follows the reader's light or dark, and prints.
 * Its own policy refuses whatever it does not hold itself.
 *
 * @example
 * page({ title: 'Audit', body: html`<p>All is well.</p>` });
 */
export function page({ title, meta, body, sections = [], footer, style = '', refreshEvery }: Page): string {
  const css = compact(`${colours}${baseStyle}${tableStyle}${coverageStyle}${style}`);
  if (/<\//.test(css)) throw new TypeError('A style may not end itself.');
  const hash = createHash('sha256').update(css).digest('base64');
  const head = html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'"
    />
    ${refreshEvery !== undefined && html`<meta http-equiv="refresh" content="${refreshEvery}" />`}
    <link
      rel="icon"
      href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M4.6 14.2C2.6 11.6 1.8 9 2.3 6.4 2.9 3.5 5.2 1.8 8 1.8s5.1 1.7 5.7 4.6c.5 2.6-.3 5.2-2.3 7.8' fill='none' stroke='%23226b48' stroke-width='2.6' stroke-linecap='round'/%3E%3C/svg%3E"
    />`;
  const frame = html`<div class="page">
    <header class="head">
      <div>
        <p class="brand">${mark}DarkHorses</p>
        <h1>${title}</h1>
      </div>
      ${meta && html`<p class="meta">${meta}</p>`}
    </header>
    ${
      sections.length > 0 &&
      html`<nav aria-label="Sections">
        <ul>
          ${sections.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
        </ul>
      </nav>`
    }
    <main>${body}</main>
    ${footer && html`<footer>${footer}</footer>`}
  </div>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
${String(head)}
<title>${escapeHtml(title)} – DarkHorses</title>
<style>${css}</style>
</head>
<body>
${String(coverageSymbols)}
${String(frame)}
</body>
</html>
`;
}

/** A horseshoe. */
const mark = html`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path
    d="M4.6 14.2C2.6 11.6 1.8 9 2.3 6.4 2.9 3.5 5.2 1.8 8 1.8s5.1 1.7 5.7 4.6c.5 2.6-.3 5.2-2.3 7.8"
    fill="none"
    stroke="currentColor"
    stroke-width="2.6"
    stroke-linecap="round"
  />
</svg>`;

const compact = (css: string): string => css.trim().replaceAll(/\s*\n\s*/g, '\n');
