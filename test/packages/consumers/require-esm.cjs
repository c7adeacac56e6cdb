// These are ESM only; Node.js can require them all the same, from 20.19 on.
const { parseDistance, rowsOfDay } = require('@darkhorses/extract');
const { catalogue, tables } = require('@darkhorses/schema');
const { families, refresh } = require('@darkhorses/stats');

console.log(
  JSON.stringify({
    yards: parseDistance('1m'),
    day: typeof rowsOfDay,
    described: Object.keys(tables).every((name) => name in catalogue),
    families: families.length > 0 && typeof refresh,
  }),
);
