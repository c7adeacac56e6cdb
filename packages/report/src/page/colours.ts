/** Colours by what they are for. Every text colour stands out from its ground by 4.5 to 1 at least, in each of the three. */
const light = `
  --paper: #fbfbf8; --card: #ffffff; --ink: #1a201d; --quiet: #58625c; --line: #e0e4de; --strong: #c3cac4;
  --accent: #14603f; --accent-soft: #e4f0e8;
  --done-1: #c9e2d0; --done-2: #93c5a4; --done-3: #549c72; --done-4: #226b48;
  --good: #17663f; --good-soft: #e2f1e7; --warn: #855300; --warn-soft: #fcf0d8; --warn-fill: #e5a52d;
  --bad: #ad2419; --bad-soft: #fbe6e3; --bad-fill: #cf3b2f; --none: #eef0ec; --none-mark: #a9b1ab; --on-fill: #ffffff;
  --series-1: #226b48; --fill-4: #d3e8da; --fill-3: #e3f0e7; --fill-2: #f0f6f1;`;

const dark = `
  --paper: #121513; --card: #191d1a; --ink: #e4e8e4; --quiet: #9aa59d; --line: #2a302c; --strong: #434c46;
  --accent: #7fcfa3; --accent-soft: #1c2f25;
  --done-1: #20402f; --done-2: #2c5f45; --done-3: #3c8a63; --done-4: #6cc497;
  --good: #7fcfa3; --good-soft: #1b3125; --warn: #eec06a; --warn-soft: #35290f; --warn-fill: #c98a1b;
  --bad: #ff9c91; --bad-soft: #3b1b18; --bad-fill: #d9544a; --none: #1d221f; --none-mark: #59635c; --on-fill: #ffffff;
  --series-1: #6cc497; --fill-4: #21402f; --fill-3: #1d3227; --fill-2: #1a2820;`;

export const colours = `
:root { color-scheme: light dark;${light} }
@media screen and (prefers-color-scheme: dark) { :root {${dark} } }`;
