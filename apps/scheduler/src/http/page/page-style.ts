/** What the status page needs beside the common style. On a phone each row of a table becomes a card. */
export const pageStyle = `
.verdict ul { margin: 6px 0 0; padding: 0; list-style: none; display: grid; gap: 10px; }
.verdict li p { color: var(--quiet); font-size: 13.5px; }
.verdict > div { min-width: 0; overflow-wrap: anywhere; }
.rows td .quiet, .rows th .quiet { display: block; font-size: 12.5px; font-weight: 400; }
.rows th[scope=row] { min-width: 15em; max-width: 25em; }
.rows td.wrote { max-width: 20em; }
.rows tr.off { color: var(--quiet); }
.meter { display: grid; grid-template-columns: auto 1fr auto; gap: 10px; align-items: center; max-width: 34em; margin: 4px 0 10px; }
.meter svg { width: 100%; height: 8px; display: block; }
.meter .all { fill: var(--none); } .meter .part { fill: var(--series-1); }
.meter.warn .part { fill: var(--warn-fill); } .meter.bad .part { fill: var(--bad-fill); }
figure.day { margin: 14px 0 0; max-width: 60em; } figure.day svg { width: 100%; height: 56px; display: block; background: var(--card);
  border-bottom: 1px solid var(--strong); overflow: visible; }
figure.day .sent { fill: var(--series-1); } figure.day .refused { fill: var(--warn-fill); }
figure.day .limit { fill: none; stroke: var(--strong); stroke-width: 1; stroke-dasharray: 6 4; vector-effect: non-scaling-stroke; }
figcaption { font-size: 12.5px; margin-top: 4px; }
.twenties { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 10px 22px; margin: 4px 0 16px; }
.twenties .strip { grid-template-columns: minmax(0, 1fr); gap: 3px; } .twenties .strip svg { width: 100%; height: auto; }
.trouble { list-style: none; margin: 10px 0 0; padding: 0; border: 1px solid var(--line); border-radius: 10px; background: var(--card); overflow: hidden; }
.trouble li { padding: 11px 15px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.trouble li:last-child { border-bottom: 0; }
.trouble h3 { margin: 0 0 2px; display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: baseline; }
.trouble h3 .quiet { font-weight: 400; font-size: 12.5px; }
.trouble p { margin: 0; font-size: 13.5px; max-width: 90ch; } .trouble p + p { color: var(--quiet); }
footer a { margin-right: 14px; }
@media (max-width: 720px) {
  .twenties { grid-template-columns: 1fr; gap: 8px; }
  .rows, .rows tbody, .rows tr, .rows td, .rows th[scope=row] { display: block; max-width: none; }
  .rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .rows tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 12px; padding: 10px 12px; border-bottom: 1px solid var(--line); }
  .rows tr:last-child { border-bottom: 0; }
  .rows td, .rows th[scope=row] { border: 0; padding: 0; min-width: 0; }
  .rows td { grid-column: 1 / -1; display: grid; grid-template-columns: 5em minmax(0, 1fr); gap: 8px; text-align: left; white-space: normal; }
  .rows td.state { grid-area: 1 / 2; display: block; text-align: right; max-width: 10em; }
  .rows td::before { content: attr(data-name); color: var(--quiet); font-size: 12.5px; }
  .rows td.state::before { content: none; }
  .rows td:not(.state) .quiet { display: inline; } .rows td:not(.state) .quiet::before { content: "\\00b7  "; }
  .tiles dd { font-size: 18px; }
}
.frame { border: 1px solid var(--line); border-radius: 10px; background: var(--card); overflow-x: auto; margin-top: 10px; }`;
