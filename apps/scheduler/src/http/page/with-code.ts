import { html, type Html } from '@darkhorses/report';

/** A sentence with commands between backticks, which are set apart. */
export const withCode = (sentence: string): Html =>
  html`${sentence.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
