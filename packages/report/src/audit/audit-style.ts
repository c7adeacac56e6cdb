/** What the audit's page has beside the common style. */
export const auditStyle = `
.all-well { color: var(--good); font-weight: 600; }
.gaps { border: 1px solid var(--line); border-radius: 10px; background: var(--card); overflow: hidden; }
.gaps td, .gaps tbody th { padding: 11px 12px; overflow-wrap: anywhere; }
.gaps .priority { width: 118px; } .gaps .priority span { display: block; width: fit-content; }
.gaps .priority .quiet:not(.badge) { margin: 3px 0 0 7px; font-size: 12.5px; }
.gaps .number { white-space: normal; width: 130px; }
.gaps .number .quiet { display: block; font-size: 12.5px; font-weight: 400; }
.gaps .cause { display: block; font-weight: 400; margin-top: 2px; }
.gaps details { font-weight: 400; font-size: 13px; margin-top: 3px; } .gaps details p { margin: 4px 0 0; }
.gaps summary { cursor: pointer; color: var(--quiet); width: fit-content; }
.gaps .examples code { margin-right: 2px; }
.gaps .how { width: 34%; } .gaps .how code { display: block; width: fit-content; margin-top: 5px; padding: 3px 8px; user-select: all; }
.volumes { display: grid; grid-template-columns: repeat(auto-fill, minmax(88px, 1fr)); gap: 12px 14px; margin-bottom: 6px; }
figure { margin: 0; } figure svg { display: block; width: 100%; height: auto; }
figcaption { font-size: 12.5px; color: var(--quiet); margin-top: 3px; } figcaption strong { color: var(--ink); font-weight: 600; }
.volume { fill: var(--series-1); opacity: .82; } .volume.low { fill: var(--warn-fill); opacity: 1; }
.usual { stroke: var(--ink); stroke-width: 1.2; fill: none; opacity: .75; } .axis { stroke: var(--strong); } .hit { fill: transparent; }
.fill { margin-top: 12px; } .fill summary { cursor: pointer; } .fill summary h3 { display: inline; } .fill summary .quiet { font-weight: 400; }
.fill .scroll { margin-top: 8px; }
.fill .scroll { width: fit-content; max-width: 100%; }
.fills { width: auto; font-size: 12.5px; } .fills td { min-width: 38px; } .fills th, .fills td { padding: 2.5px 9px; }
.fills tbody th { font-weight: 400; white-space: nowrap; position: sticky; left: 0; background: var(--card); }
.fills .f4 { background: var(--fill-4); } .fills .f3 { background: var(--fill-3); } .fills .f2 { background: var(--fill-2); }
.fills .f0 { color: var(--quiet); } .rows { font-weight: 400; margin-left: 6px; }
@media (min-width: 1100px) { .fill-list { columns: 2; column-gap: 32px; margin-top: -12px; } .fill { break-inside: avoid; padding-top: 12px; margin: 0; }
  .fills { font-size: 12px; } .fills th, .fills td { padding: 2.5px 4px; } .fills td { min-width: 33px; }
  .fills th:first-child { padding-left: 9px; } .fills td:last-child, .fills th:last-child { padding-right: 9px; } }
@media (max-width: 720px) {
  .gaps { border: 0; background: none; border-radius: 0; } .gaps thead { display: none; }
  .gaps table, .gaps tbody, .gaps tr, .gaps td, .gaps tbody th { display: block; width: auto; }
  .gaps tr { border: 1px solid var(--line); border-radius: 10px; background: var(--card); padding: 12px 14px; margin-bottom: 10px; }
  .gaps td, .gaps tbody th { border: 0; padding: 0; text-align: left; }
  .gaps .priority { width: auto; display: flex; gap: 10px; align-items: baseline; margin-bottom: 6px; }
  .gaps .number, .gaps .how { width: auto; text-align: left; }
  .gaps .number .quiet { display: inline; } .gaps .number strong + .quiet { margin-left: 6px; }
  .gaps [data-label] { margin-top: 8px; }
  .gaps [data-label]::before { content: attr(data-label); display: block; color: var(--quiet); font-size: 12px; }
}`;
