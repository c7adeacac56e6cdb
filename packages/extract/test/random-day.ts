import * as fc from 'fast-check';
import type { DayPayloads } from '../src/index.js';
import { cardRace, cardRunner, day, resultRace, resultRunner } from './made-up-payloads.js';
import type { Json } from './made-up-payloads.js';

/** A day as the API might send it: races with a card, a result or both, and runners that come and go between them. */
export const randomDay: fc.Arbitrary<DayPayloads> = fc
  .uniqueArray(
    fc.record({ race: fc.integer({ min: 1, max: 30 }), field: fc.integer({ min: 1, max: 5 }), seed: fc.nat() }),
    {
      selector: ({ race }) => race,
      maxLength: 4,
    },
  )
  .chain((races) => fc.tuple(...races.map(randomRace)))
  .map((races) => ({
    date: day,
    card: { races: races.flatMap(({ card }) => card ?? []), fetched_at: `${day}T08:00:00Z` },
    earlierCards: [{ races: races.flatMap(({ earlier }) => earlier ?? []), fetched_at: `${day}T06:00:00Z` }],
    result: { races: races.flatMap(({ result }) => result ?? []), fetched_at: `${day}T21:00:00Z` },
  }));

interface RandomRace {
  readonly earlier: Json | null;
  readonly card: Json | null;
  readonly result: Json | null;
}

function randomRace({ race, field }: { readonly race: number; readonly field: number }): fc.Arbitrary<RandomRace> {
  const numbers = fc.subarray(Array.from({ length: field }, (_, index) => ((race + index) % 9) + 1));
  const card = numbers.chain((all) => fc.tuple(...all.map(randomCardRunner)));
  return fc
    .record({
      earlier: fc.option(card),
      card: fc.option(card, { freq: 4 }),
      result: fc.option(numbers.chain((all) => fc.tuple(...all.map(randomResultRunner)))),
      stage: fc.constantFrom('entry', 'declared', ''),
      going: fc.constantFrom('Good', 'Soft To Heavy', ''),
      surface: fc.constantFrom('Turf', 'AW', ''),
    })
    .map(({ earlier, card: runners, result, stage, going, surface }) => ({
      earlier: earlier && cardRace(race, earlier, { race_status: 'entry' }),
      card: runners && cardRace(race, runners, { race_status: stage, going, surface }),
      result: result && resultRace(race, result, { going, surface }),
    }));
}

const none = fc.constantFrom('', '-', null);

function randomCardRunner(number: number): fc.Arbitrary<Json> {
  return fc
    .record(
      {
        number: fc.constantFrom(String(number), 'NR', `R${number}`),
        draw: fc.constantFrom('0', '3', ''),
        jockey: fc.constantFrom('Joe Shoreman(5)', 'NON-RUNNER', 'NON-RUNNER(3)', ''),
        headgear: fc.constantFrom('', 'tp', 'b'),
        dob: none,
        breeder: none,
        trainer_location: fc.constantFrom('Old Yard', 'New Yard', ''),
        sire_id: fc.constantFrom('sir_710001', ''),
        dam_id: fc.constantFrom('dam_710003', ''),
        last_run: fc.constantFrom('20', '204 (71F)', '(32F)', ''),
        owner_id: none,
        sex: fc.constantFrom('gelding', 'colt'),
        past_results_flags: fc.constantFrom([], ['C'], ['D', 'BF'], null),
        prev_owners: fc.constantFrom([], [{ owner: 'Somebody', owner_id: 'own_1', change_date: '2025-01-01' }]),
        ofr: fc.constantFrom('-', '77', null),
        lbs: fc.constantFrom('128', '133', ''),
      },
      { requiredKeys: [] },
    )
    .map((overrides) => cardRunner(number, overrides));
}

function randomResultRunner(number: number): fc.Arbitrary<Json> {
  return fc.constantFrom('1', '2', '3', 'PU', 'F', 'DSQ', 'VOI').chain((position) =>
    fc
      .record(
        {
          sp: fc.constantFrom('11/4F', 'Evens', '100/30', '7/2J', ''),
          sp_dec: none,
          bsp: fc.constantFrom('4.10', ''),
          draw: fc.constantFrom('', '7'),
          headgear: fc.constantFrom('', 'p'),
          prize: fc.constantFrom('', '3245.08', '4187.20'),
          or: fc.constantFrom('–', '70'),
          rpr: fc.constantFrom('–', '81'),
          jockey_id: fc.constantFrom('', 'jky_740001'),
          sire_id: fc.constantFrom('sir_710001', 'sir_710009', ''),
          dam_id: none,
          owner_id: none,
          comment: none,
          weight_lbs: fc.constantFrom('128', ''),
        },
        { requiredKeys: [] },
      )
      .map((overrides) => resultRunner(number, position, { sp_dec: '', ...overrides })),
  );
}
