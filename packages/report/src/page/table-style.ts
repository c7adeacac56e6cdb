/** Tables: quiet rules, numbers to the right; where a phone has no room, one wide table scrolls by itself. */
export const tableStyle = `
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
table { border-collapse: collapse; width: 100%; font-size: 13.5px; line-height: 1.4; }
caption { text-align: left; padding: 10px 12px 4px; color: var(--quiet); font-size: 13px; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; font-size: 12.5px; white-space: nowrap; vertical-align: bottom; }
tbody th { font-weight: 600; }
tr:last-child > td, tr:last-child > th { border-bottom: 0; }
thead tr:last-child > th { border-bottom: 1px solid var(--strong); }
th.number { text-align: right; }
td.long { overflow-wrap: anywhere; min-width: 12em; }
tfoot th, tfoot td { border-top: 1px solid var(--strong); font-weight: 600; }
.bar { display: inline-block; vertical-align: middle; width: 84px; height: 7px; margin-right: 8px; border-radius: 4px; }
.bar .all { fill: var(--none); }
.bar .part { fill: var(--series-1); }
.bar.bad .part { fill: var(--bad-fill); }
.bar.warn .part { fill: var(--warn-fill); }
@media print { .scroll { overflow: visible; border: 0; } thead { display: table-header-group; } }`;
