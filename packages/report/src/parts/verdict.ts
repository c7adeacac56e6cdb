import { type Html, html } from '../html/html.js';
import type { Tone } from './badge.js';

/** The answer to the question that brought a visitor, before all else; a mark and the words say what the colour does. */
export const verdict = (tone: Tone, answer: string, evidence: Html): Html =>
  html`<div class="verdict ${tone}">
    ${marks[tone]}
    <div><strong>${answer}</strong>${evidence}</div>
  </div>`;

const circle = (inner: Html): Html =>
  html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    aria-hidden="true"
  >
    <circle cx="12" cy="12" r="10" />
    ${inner}
  </svg>`;

const marks: Readonly<Record<Tone, Html>> = {
  good: circle(html`<path d="M7.5 12.5l3 3 6-6.5" />`),
  bad: circle(html`<path d="M8.5 8.5l7 7M15.5 8.5l-7 7" />`),
  warn: circle(html`<path d="M12 7v6M12 16.6v.1" />`),
  quiet: circle(html`<path d="M8 12h8" />`),
};
