/** The colours of a day's drawing, and how years stand beside each other. */
export const coverageStyle = `
.symbols { position: absolute; }
.c-d1 { fill: var(--done-1); } .c-d2 { fill: var(--done-2); } .c-d3 { fill: var(--done-3); } .c-d4 { fill: var(--done-4); }
.c-e { fill: none; stroke: var(--strong); } .c-n { fill: var(--none); } .n { stroke: var(--none-mark); }
.c-u, .c-p { fill: var(--warn-soft); stroke: var(--warn-fill); stroke-width: .8; } .h { fill: var(--warn-fill); }
.c-t { fill: var(--warn-fill); } .c-t + .s { stroke: #1a1200; }
.c-m, .c-f, .c-q { fill: var(--bad-fill); }
.s { fill: none; stroke: var(--on-fill); stroke-width: 1.3; stroke-linecap: round; }
.span { fill: var(--none); }
.half { display: block; width: 100%; height: auto; overflow: visible; }
.half text { font-size: 10.5px; fill: var(--quiet); font-family: inherit; }
.years { display: grid; gap: 16px; }
.year { display: grid; grid-template-columns: 44px 1fr 1fr; gap: 2px 22px; align-items: start; }
.year > h3 { margin: 15px 0 0; font-size: 14px; }
.year-of { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 8px; min-width: 0; }
.year-of p { grid-column: 1 / -1; margin: 0; font-size: 12.5px; color: var(--quiet); }
.year-of p .badge { margin-right: 4px; }
.year-of .none { padding-top: 14px; }
.datasets { display: grid; grid-template-columns: 44px 1fr 1fr; gap: 2px 22px; margin: 0 0 8px; }
.datasets h3 { margin: 0; }
.datasets h3:first-of-type { grid-column: 2; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0 0 16px; padding: 0; list-style: none; font-size: 12.5px;
  color: var(--quiet); }
.legend li { display: flex; align-items: center; gap: 6px; }
.legend svg { height: 11px; flex: none; }
.strip { display: grid; grid-template-columns: max-content 1fr; gap: 4px 14px; align-items: center; font-size: 13px; margin: 0; }
.strip dt { color: var(--quiet); } .strip dd { margin: 0; min-width: 0; }
.strip svg { display: block; height: 20px; max-width: 100%; }
.open-days { margin-top: 18px; font-size: 13px; } .open-days summary { cursor: pointer; color: var(--quiet); }
.open-days ul { columns: 22em auto; column-gap: 32px; list-style: none; padding: 0; margin: 8px 0 0; }
.open-days li { break-inside: avoid; margin-bottom: 3px; overflow-wrap: anywhere; }
@media (max-width: 860px) {
  .year { grid-template-columns: 1fr; gap: 8px; } .year > h3 { margin: 8px 0 0; font-size: 16px; }
  .datasets { display: none; }
}
@media (min-width: 861px) { .year-of .name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }
@media (max-width: 520px) { .year-of { grid-template-columns: 1fr; } .strip { grid-template-columns: 1fr; gap: 2px; } }`;
