// Damaged answers of the API, by the ten thousand: nothing is thrown, no prototype is touched, and no runner is lost unsaid
import { formatCount, renderTable } from '../packages/command/dist/index.js';
import { rowsOfCourses, rowsOfDay, rowsOfProfile, rowsOfRegions } from '../packages/extract/dist/index.js';
import { createWorld } from '../packages/simulator/dist/index.js';
import { benchmark } from '../bench/support/benchmark.mjs';
import { addDays } from '../bench/support/days.mjs';
import { numbersFrom } from '../bench/support/seeded-numbers.mjs';
import { damaged } from './support/damage.mjs';
import { tryEveryParser } from './support/every-parser.mjs';
import { fingerprintOfPrototypes } from './support/prototypes.mjs';

const described = {
  inputs: { default: 20_000, about: 'how many damaged answers' },
  seed: { default: 1, about: 'seed of the world and of the damage' },
};

await benchmark(described, async ({ flags }) => {
  const random = numbersFrom(flags.seed);
  const world = createWorld({ seed: flags.seed });
  const prototypes = fingerprintOfPrototypes();
  const tally = { answers: 0, races: 0, runners: 0, kept: 0, duplicates: 0, rejected: 0, issues: 0 };
  const problems = [];
  let slowest = 0;
  const sample = {
    card: world.racecards('2024-06-01', new Date('2024-06-04T12:00:00Z')),
    result: world.results('2024-06-01', new Date('2024-06-04T12:00:00Z')),
  };
  const parsed = tryEveryParser(sample, random);
  problems.push(...parsed.problems.slice(0, 20));
  const trying = (what, input, work) => {
    const began = performance.now();
    try {
      work();
    } catch (error) {
      problems.push(
        `${what}: ${error.stack?.split('\n').slice(0, 3).join(' | ')} of ${JSON.stringify(input)?.slice(0, 300)}`,
      );
    }
    slowest = Math.max(slowest, performance.now() - began);
  };

  for (let number = 0; number < flags.inputs && problems.length < 20; number += 1) {
    const day = addDays('2024-06-01', Math.floor(random() * 10));
    const asOf = new Date(`${addDays(day, 3)}T12:00:00Z`);
    const whole = { card: few(world.racecards(day, asOf), random), result: few(world.results(day, asOf), random) };
    // Now and then a string of ten megabytes.
    const long = random() < 0.002 ? 10_000_000 : 10_000;
    const input = damaged(whole, random, { most: 12, long });
    tally.answers += 1;
    trying('a day', input, () => {
      const rows = rowsOfDay({
        date: day,
        card: { races: listOf(input.card), fetched_at: asOf.toISOString() },
        result: { races: listOf(input.result), fetched_at: asOf.toISOString() },
      });
      for (const [dataset, { races, runners, kept, duplicates, rejected }] of Object.entries(rows.counts)) {
        if (runners !== kept + duplicates + rejected)
          problems.push(
            `${dataset}: of ${runners} runners ${kept} are kept, ${duplicates} repeated, ${rejected} rejected`,
          );
        for (const [name, count] of Object.entries({ races, runners, kept, duplicates, rejected }))
          tally[name] += count;
      }
      tally.issues += rows.issues.length;
      // What comes out must go into a statement as it is.
      JSON.stringify(rows.rows);
    });
    if (number % 10 === 0) {
      const lists = damaged({ courses: world.courses(), regions: world.regions() }, random, { most: 5, long });
      trying('courses', lists.courses, () => rowsOfCourses(listOf(lists.courses), asOf.toISOString()));
      trying('regions', lists.regions, () => rowsOfRegions(listOf(lists.regions)));
      const horse = damaged({ horse: world.horsePro(idIn(whole), asOf) }, random, { most: 5, long }).horse;
      trying('a profile', horse, () => rowsOfProfile(horse, asOf.toISOString()));
    }
    if (fingerprintOfPrototypes() !== prototypes) {
      problems.push(`a prototype was changed by ${JSON.stringify(input).slice(0, 300)}`);
      break;
    }
  }
  console.log(
    renderTable({
      columns: ['damaged answers', 'races', 'runners', 'kept', 'repeated', 'rejected', 'field issues'],
      rows: [[tally.answers, tally.races, tally.runners, tally.kept, tally.duplicates, tally.rejected, tally.issues]],
    }),
  );
  console.log(`
${formatCount(parsed.parsers)} parsers took ${formatCount(parsed.inputs)} values; the slowest took ${Math.round(parsed.slowest)} ms.
Every runner of ${formatCount(tally.runners)} is kept, a repetition, or rejected with its reason: ${problems.length === 0 ? 'yes' : 'NO'}. The slowest answer took ${Math.round(slowest)} ms.`);
  return { figures: { soak: 'bad-input', ...tally, parser_values: parsed.inputs, slowest_ms: slowest }, problems };
});

/** Two or three races are enough to be damaged. */
function few(races, random) {
  return races.slice(0, 1 + Math.floor(random() * 3));
}

/** The client refuses an answer whose list is none, before anything is extracted. */
function listOf(value) {
  return Array.isArray(value) ? value : [];
}

function idIn({ card, result }) {
  return [...card, ...result][0]?.runners[0]?.horse_id ?? 'hrs_1';
}
