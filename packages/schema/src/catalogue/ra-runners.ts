import type { raRunners } from '../tables/ra-runners.js';
import type { TableCatalogue } from './entry.js';
import { at, both, card, result } from './entry.js';
import { loadId, stamps } from './stamps.js';

const runner = (field: string, resultField = field) => ({
  card: `runners[].${field}`,
  result: `runners[].${resultField}`,
});

const drawn = at('runners[].draw', /^[1-9]/);

export const runnersCatalogue = {
  comment:
    'Horses in races: what was declared, and a short block of what came of it. Only rows with status declared, reserve or ran count in statistics.',
  columns: {
    race_id: both('The race: ra_races.id.', { card: 'race_id', result: 'race_id' }),
    horse_id: both('The horse: ra_mst_horses.id.', runner('horse_id')),
    horse_name: both('Name of the horse without a country suffix.', runner('horse')),
    status: both('entered, declared, reserve, non_runner, not_declared or ran.', runner('horse_id')),
    number: both('Racecard number as published: digits, NR for a non-runner, R15 for a reserve.', runner('number')),
    draw: both('Stall, counted from the inside rail. Null over jumps.', { card: drawn, result: drawn }),
    jockey_id: both('The jockey: ra_mst_jockeys.id. Null until declared.', runner('jockey_id')),
    jockey_name: both('Name of the jockey without the claim.', {
      card: at('runners[].jockey', /^(?!NON-RUNNER|-$|–$)./),
      result: 'runners[].jockey',
    }),
    jockey_claim_lbs: both(
      'Claim of an apprentice, conditional or amateur; 0 for none in results, null for none on racecards.',
      {
        card: at('runners[].jockey', /\(\d+\)$/),
        result: 'runners[].jockey_claim_lbs',
      },
      'pounds (lb)',
    ),
    trainer_id: both('The trainer: ra_mst_trainers.id.', runner('trainer_id')),
    trainer_name: both('Name of the trainer on the day.', runner('trainer')),
    trainer_location: card(
      'Yard of the trainer on the day, for example Middleham, N Yorks.',
      'runners[].trainer_location',
    ),
    owner_id: both('The owner: ra_mst_owners.id. Null for the few owners without an id.', runner('owner_id')),
    owner_name: both('Name of the owner on the day.', runner('owner')),
    sire_id: both('Father: ra_mst_sires.id.', runner('sire_id')),
    dam_id: both('Mother: ra_mst_dams.id.', runner('dam_id')),
    damsire_id: both("Mother's father: ra_mst_damsires.id.", runner('damsire_id')),
    age: both(
      'Age on the day; all horses age on 1 January.',
      {
        card: at('runners[].age', /^\d+$/),
        result: at('runners[].age', /^\d+$/),
      },
      'years',
    ),
    sex: both('gelding, filly, colt, mare or horse on the day.', runner('sex')),
    sex_code: both('G gelding, F filly, C colt, M mare, H horse, on the day.', runner('sex_code', 'sex')),
    weight_lbs: both('Weight to carry, before a claim on racecards.', runner('lbs', 'weight_lbs'), 'pounds (lb)'),
    weight_st_lbs: both(
      'The same in stones and pounds, for example 9-2 (14 lb to the stone).',
      runner('lbs', 'weight'),
    ),
    headgear: both(
      'Headgear as codes: b blinkers, v visor, p cheekpieces, h hood, e eyeshield, t tongue tie; combined as tp.',
      runner('headgear'),
    ),
    headgear_run: card(
      'How many runs with this headgear, this one included: 1 is the first time.',
      'runners[].headgear_run',
      'runs',
    ),
    wind_surgery: card('w: the horse had a wind operation.', 'runners[].wind_surgery'),
    wind_surgery_run: card(
      'How many runs since the wind operation, this one included: 1 is the first.',
      'runners[].wind_surgery_run',
      'runs',
    ),
    form: card('Form figures as published, newest on the right; - and / divide seasons.', 'runners[].form'),
    last_run: card(
      'Days since the last run as published, for example 204 (71F): 204, and 71 on the flat.',
      'runners[].last_run',
    ),
    days_since_last_run: card('Days since the last run in this code.', at('runners[].last_run', /^\d/), 'days'),
    days_since_last_run_other_code: card(
      'Days since the last run in the other code (flat or jumps).',
      at('runners[].last_run', /\(\d/),
      'days',
    ),
    ofr: both(
      'Official rating for the race.',
      {
        card: at('runners[].ofr', /^\d/),
        result: at('runners[].or', /^\d/),
      },
      'official rating',
    ),
    rpr: card(
      'Best Racing Post Rating before the race. What was achieved in it: ra_race_results.rpr.',
      at('runners[].rpr', /^\d/),
      'rating',
    ),
    ts: card(
      'Best Topspeed figure before the race. What was achieved in it: ra_race_results.tsr.',
      at('runners[].ts', /^\d/),
      'rating',
    ),
    performance_rating: card(
      'Performance rating before the race, given since 2026.',
      at('runners[].performance_rating', /^-?\d/),
      'rating',
    ),
    speed_rating: card(
      'Speed rating before the race, given since 2026.',
      at('runners[].speed_rating', /^-?\d/),
      'rating',
    ),
    comment: card('Comment on the chances before the race. How it ran: race_comment.', 'runners[].comment'),
    spotlight: card('Longer comment before the race.', 'runners[].spotlight'),
    trainer_rtf: card(
      "Share of the trainer's recent runners that ran to form.",
      at('runners[].trainer_rtf', /^\d/),
      'percent',
    ),
    trainer_14d_runs: card(
      "The trainer's runs of the last 14 days, as published on the card.",
      'runners[].trainer_14_days.runs',
      'runs',
    ),
    trainer_14d_wins: card(
      "The trainer's wins of the last 14 days, as published on the card.",
      'runners[].trainer_14_days.wins',
      'runs',
    ),
    trainer_14d_percent: card(
      "The trainer's wins in 100 runs of the last 14 days, as published on the card.",
      at('runners[].trainer_14_days.percent', /^\d/),
      'percent',
    ),
    past_results_flags: card(
      'List of flags: C course winner, D distance winner, CD both at once, BF beaten favourite last time.',
      'runners[].past_results_flags',
    ),
    silk_url: both("Picture of the owner's colours.", runner('silk_url')),
    position: result(
      'Official finishing position; null for who did not finish. Equals ra_race_results.position.',
      at('runners[].position', /^\d+$/),
    ),
    outcome: result(
      'How the run ended: finished, pulled_up, fell and so on. Equals ra_race_results.outcome.',
      'runners[].position',
    ),
    sp_decimal: result(
      'Starting price as decimal odds, stake included. Equals ra_race_results.sp_decimal.',
      ['runners[].sp', 'runners[].sp_dec'],
      'decimal odds',
    ),
    btn: result('Distance to the horse in front. Equals ra_race_results.btn.', at('runners[].btn', /\d/), 'lengths'),
    ovr_btn: result(
      'Distance to the winner. Equals ra_race_results.ovr_btn.',
      at('runners[].ovr_btn', /\d/),
      'lengths',
    ),
    race_comment: result('How the horse ran. Equals ra_race_results.comment.', 'runners[].comment'),
    raw_extra: card(
      'Previous trainers, previous owners and medical record as the racecard gives them; absent keys were empty.',
      ['runners[].prev_trainers', 'runners[].prev_owners', 'runners[].medical'],
    ),
    load_id: loadId,
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raRunners>;
