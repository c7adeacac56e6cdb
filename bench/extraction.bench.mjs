// Payloads to rows: payloads and runners a second, against JSON.parse of the same bytes and a schema that only checks them
import { formatBytes, formatCount, formatShare, renderTable } from '../packages/command/dist/index.js';
import { rowsOfDay } from '../packages/extract/dist/index.js';
import { createWorld } from '../packages/simulator/dist/index.js';
import { benchmark } from './support/benchmark.mjs';
import { addDays, daysFrom, pageSizes, racesOf } from './support/days.mjs';
import { schemaOf } from './support/validator.mjs';

const described = {
  from: { default: '2024-05-01', about: 'first day' },
  days: { default: 60, about: 'how many days, generated: racecards and results' },
  times: { default: 5, about: 'how often each goes over all of them; the median counts' },
  seed: { default: 1, about: 'seed of the world' },
};

await benchmark(described, async ({ flags }) => {
  const made = makeDays(flags);
  const schema = schemaOf(made.days.slice(0, 10).flatMap(({ payloads }) => payloads.map(parsed)));
  const lost = made.days.reduce((sum, day) => sum + lostRunners(day), 0);
  let refused = 0;
  const ways = {
    'limit: JSON.parse of the bytes': ({ payloads }) => payloads.map(parsed),
    'ours, bytes to rows': rowsFrom,
    'peer: JSON.parse, and a schema of zod': ({ payloads }) => {
      for (const payload of payloads) if (!schema.safeParse(parsed(payload)).success) refused += 1;
    },
    'peer: JSON.parse, and structuredClone': ({ payloads }) =>
      payloads.map((payload) => structuredClone(parsed(payload))),
  };
  const seconds = takeTurns(ways, made.days, flags.times);
  const limit = seconds['limit: JSON.parse of the bytes'];
  const ours = seconds['ours, bytes to rows'];

  const right = (title) => ({ title, align: 'right' });
  const rate = (count, own) => formatCount(Math.round(count / own));
  console.log(
    renderTable({
      columns: ['', right('payloads a second'), right('runners a second'), right('MB a second'), right('of the limit')],
      rows: Object.entries(seconds).map(([way, own]) => [
        way,
        rate(made.payloads, own),
        rate(made.runners, own),
        (made.bytes / own / 1e6).toFixed(0),
        formatShare(limit / own),
      ]),
    }),
  );
  console.log(`
${formatCount(made.payloads)} payloads of a generated world, ${formatBytes(made.bytes)}; seconds of CPU, the garbage collector's included.
Beyond JSON.parse, the rows of a runner take ${(((ours - limit) / made.runners) * 1e6).toFixed(1)} µs, those of a day ${(((ours - limit) / flags.days) * 1e3).toFixed(1)} ms.`);
  return {
    figures: {
      bench: 'extraction',
      ...flags,
      payloads: made.payloads,
      runners: made.runners,
      bytes: made.bytes,
      seconds,
    },
    problems: [
      ...(lost > 0 ? [`${lost} runners have no row`] : []),
      ...(refused > 0 ? [`the schema refused ${refused} payloads, so it is no peer`] : []),
    ],
  };
});

function makeDays({ from, days, seed }) {
  const world = createWorld({ seed });
  const asOf = new Date(`${addDays(from, days + 60)}T12:00:00Z`);
  const made = { days: [], payloads: 0, bytes: 0, runners: 0 };
  for (const date of daysFrom(from, addDays(from, days - 1))) {
    const payloads = Object.keys(pageSizes).map((dataset) => {
      const races = racesOf(world, dataset, date, asOf);
      made.runners += races.reduce((sum, { runners }) => sum + runners.length, 0);
      return Buffer.from(JSON.stringify({ [dataset]: races, total: races.length, limit: 500, skip: 0, query: [] }));
    });
    made.payloads += payloads.length;
    made.bytes += payloads.reduce((sum, { length }) => sum + length, 0);
    made.days.push({ date, fetched_at: asOf.toISOString(), payloads });
  }
  return made;
}

function parsed(bytes) {
  return JSON.parse(bytes.toString());
}

function rowsFrom({ date, fetched_at, payloads }) {
  const [card, result] = payloads.map(parsed);
  return rowsOfDay({
    date,
    card: { races: card.racecards, fetched_at },
    result: { races: result.results, fetched_at },
  }).rows;
}

/** Runners that a day's payloads name and that have no row. */
function lostRunners(day) {
  const races = day.payloads.map(parsed).flatMap(({ racecards, results }) => racecards ?? results);
  const keys = races.flatMap(({ race_id, runners }) => runners.map(({ horse_id }) => `${race_id} ${horse_id}`));
  return new Set(keys).size - rowsFrom(day).ra_runners.length;
}

/** Seconds of CPU of each way, over all days: one after the other, again and again, so that a machine that slows down slows all. */
function takeTurns(ways, days, times) {
  const taken = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  // Once more than is counted: the first time is spent on compiling.
  for (let time = 0; time <= times; time += 1) {
    for (const [way, run] of Object.entries(ways)) {
      const before = process.cpuUsage();
      for (const day of days) run(day);
      const { user, system } = process.cpuUsage(before);
      if (time > 0) taken[way].push((user + system) / 1e6);
    }
  }
  const middle = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
  return Object.fromEntries(Object.entries(taken).map(([way, numbers]) => [way, middle(numbers)]));
}
