/** Type, space and what every page has: a head, sections, notes, tiles. */
export const baseStyle = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.5 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums; }
.page { max-width: 1240px; margin: 0 auto; padding: 28px 32px 64px; }
a { color: var(--accent); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1 { font-size: 26px; line-height: 1.2; margin: 0; letter-spacing: -0.015em; font-weight: 650; text-wrap: balance; }
h2 { font-size: 18px; line-height: 1.3; margin: 0 0 2px; letter-spacing: -0.01em; font-weight: 650; }
h3 { font-size: 14px; margin: 20px 0 6px; font-weight: 650; }
p { margin: 0 0 10px; max-width: 76ch; overflow-wrap: anywhere; }
code { font: 12.5px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; background: var(--none);
  border-radius: 4px; padding: 1px 5px; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.lead { color: var(--quiet); margin-bottom: 14px; }
.number { text-align: right; white-space: nowrap; }
.nowrap { white-space: nowrap; }
.head { display: flex; flex-wrap: wrap; gap: 6px 24px; align-items: baseline; justify-content: space-between;
  border-bottom: 1px solid var(--line); padding-bottom: 14px; margin-bottom: 18px; }
.brand { font-weight: 650; color: var(--accent); letter-spacing: 0.01em; font-size: 13px; display: flex; align-items: center;
  gap: 7px; margin-bottom: 3px; }
.brand svg { width: 15px; height: 15px; }
.meta { color: var(--quiet); font-size: 13px; margin: 0; text-align: right; max-width: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 2px 18px; list-style: none; margin: 0; padding: 0; font-size: 13px; }
nav a { text-decoration: none; display: inline-block; padding: 4px 0; }
nav a:hover { text-decoration: underline; }
section { margin-top: 40px; }
.verdict { display: flex; gap: 14px; align-items: flex-start; border-radius: 10px; padding: 15px 18px; margin: 18px 0;
  border: 1px solid; }
.verdict svg { flex: none; width: 26px; height: 26px; margin-top: 1px; }
.verdict strong { display: block; font-size: 18px; line-height: 1.35; letter-spacing: -0.01em; font-weight: 650; }
.verdict p { margin: 2px 0 0; }
.verdict.good { background: var(--good-soft); border-color: var(--good); color: var(--ink); }
.verdict.good svg { color: var(--good); }
.verdict.warn { background: var(--warn-soft); border-color: var(--warn-fill); }
.verdict.warn svg { color: var(--warn); }
.verdict.bad { background: var(--bad-soft); border-color: var(--bad-fill); }
.verdict.bad svg { color: var(--bad); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 1px; margin: 0;
  background: var(--line); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.tiles div { background: var(--card); padding: 11px 15px 12px; }
.tiles dt { color: var(--quiet); font-size: 12.5px; }
.tiles dd { margin: 0; font-size: 21px; line-height: 1.3; font-weight: 600; letter-spacing: -0.015em; }
.tiles .note { font-size: 12.5px; line-height: 1.4; font-weight: 400; color: var(--quiet); letter-spacing: 0; }
.badge { display: inline-block; border-radius: 5px; padding: 1px 7px; font-size: 12px; font-weight: 600; white-space: nowrap;
  background: var(--none); color: var(--quiet); }
.badge.good { background: var(--good-soft); color: var(--good); }
.badge.warn { background: var(--warn-soft); color: var(--warn); }
.badge.bad { background: var(--bad-soft); color: var(--bad); }
footer { margin-top: 48px; padding-top: 14px; border-top: 1px solid var(--line); color: var(--quiet); font-size: 13px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 720px) {
  .page { padding: 18px 16px 48px; }
  .meta { text-align: left; }
  .tiles { grid-template-columns: 1fr 1fr; }
  section { margin-top: 32px; }
}
@media print {
  body { font-size: 11px; -webkit-print-color-adjust: exact; print-color-adjust: exact; background: #fff; }
  .page { max-width: none; padding: 0; }
  nav { display: none; }
  section { margin-top: 22px; }
  h2, h3 { break-after: avoid; }
  tr, .year, .verdict, .tiles { break-inside: avoid; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
}
@page { margin: 14mm; }`;
