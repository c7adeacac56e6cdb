import type { raRaceResults } from '../tables/ra-race-results.js';
import type { TableCatalogue } from './entry.js';
import { at, result } from './entry.js';
import { loadId, stamps } from './stamps.js';

export const raceResultsCatalogue = {
  comment:
    'Published results, one row per runner, non-finishers included, as the newest reading of the result gives them.',
  columns: {
    race_id: result('The race: ra_races.id.', 'race_id'),
    race_date: result('Day of the race in Europe/London.', 'date'),
    horse_id: result('The horse: ra_mst_horses.id.', 'runners[].horse_id'),
    horse_name: result('Name of the horse without a country suffix.', 'runners[].horse'),
    jockey_id: result('The jockey: ra_mst_jockeys.id.', 'runners[].jockey_id'),
    jockey_name: result('Name of the jockey.', 'runners[].jockey'),
    jockey_claim_lbs: result(
      'Claim of an apprentice, conditional or amateur; 0 for none.',
      'runners[].jockey_claim_lbs',
      'pounds (lb)',
    ),
    trainer_id: result('The trainer: ra_mst_trainers.id.', 'runners[].trainer_id'),
    trainer_name: result('Name of the trainer on the day.', 'runners[].trainer'),
    owner_id: result('The owner: ra_mst_owners.id.', 'runners[].owner_id'),
    owner_name: result('Name of the owner on the day.', 'runners[].owner'),
    sire_id: result('Father: ra_mst_sires.id.', 'runners[].sire_id'),
    dam_id: result('Mother: ra_mst_dams.id.', 'runners[].dam_id'),
    damsire_id: result("Mother's father: ra_mst_damsires.id.", 'runners[].damsire_id'),
    number: result('Racecard number as published.', 'runners[].number'),
    draw: result('Stall, counted from the inside rail. Null over jumps.', at('runners[].draw', /^[1-9]/)),
    age: result('Age on the day; all horses age on 1 January.', at('runners[].age', /^\d+$/), 'years'),
    sex: result('gelding, filly, colt, mare or horse on the day.', 'runners[].sex'),
    sex_code: result('G gelding, F filly, C colt, M mare, H horse, on the day.', 'runners[].sex'),
    weight_lbs: result('Weight carried.', 'runners[].weight_lbs', 'pounds (lb)'),
    weight_st_lbs: result(
      'Weight carried in stones and pounds, for example 9-2 (14 lb to the stone).',
      'runners[].weight',
    ),
    headgear: result('Headgear worn, as codes; see ra_runners.headgear.', 'runners[].headgear'),
    position: result(
      'Official finishing position; the horses of a dead heat share it and the next is skipped. Null for who did not finish.',
      at('runners[].position', /^\d+$/),
    ),
    position_str: result('Position as published: digits, or a code such as PU, F, UR.', 'runners[].position'),
    outcome: result(
      'finished, pulled_up, fell, unseated, brought_down, ran_out, refused (REF and RR: position_str tells), slipped_up, carried_out, left, disqualified, void, or unknown for a code never seen.',
      'runners[].position',
    ),
    is_dead_heat: result(
      'Whether another horse of the race has the same position. Null for who did not finish.',
      at('runners[].position', /^\d+$/),
    ),
    sp: result('Starting price as published, for example 11/4F, EvensF.', 'runners[].sp'),
    sp_numerator: result('Numerator of the fraction: 11 for 11/4F, 1 for Evens.', at('runners[].sp', /^(\d+\/\d+|Ev)/)),
    sp_denominator: result(
      'Denominator of the fraction: 4 for 11/4F, 1 for Evens.',
      at('runners[].sp', /^(\d+\/\d+|Ev)/),
    ),
    sp_decimal: result(
      'Starting price as decimal odds, stake included: exact from the fraction, else as published.',
      ['runners[].sp', 'runners[].sp_dec'],
      'decimal odds',
    ),
    favourite: result(
      'favourite (F), joint_favourite (J) or co_favourite (C); null for the others.',
      at('runners[].sp', /[FJC]$/),
    ),
    bsp: result(
      'Betfair starting price, given since 2026, the day after the race.',
      at('runners[].bsp', /\d/),
      'decimal odds',
    ),
    btn: result(
      'Distance to the horse in front; nose 0.05, short head 0.1, head 0.2, neck 0.3.',
      at('runners[].btn', /\d/),
      'lengths',
    ),
    ovr_btn: result(
      'Distance to the winner, rounded to quarters by the source.',
      at('runners[].ovr_btn', /\d/),
      'lengths',
    ),
    time_display: result('Time as published, for example 3:5.82 (seconds are not padded).', at('runners[].time', /\d/)),
    time_seconds: result('Time. Only the winner is timed: see time_source.', at('runners[].time', /\d/), 'seconds'),
    time_source: result(
      'measured for the winner; derived for the others, whose times the source computes from lengths: never average those.',
      at('runners[].time', /\d/),
    ),
    official_rating: result('Official rating that the horse ran off.', at('runners[].or', /^\d/), 'official rating'),
    rpr: result('Racing Post Rating achieved in the race; published days later.', at('runners[].rpr', /^\d/), 'rating'),
    tsr: result('Topspeed figure achieved in the race; published days later.', at('runners[].tsr', /^\d/), 'rating'),
    prize_won: result(
      'Prize won, in prize_currency; null for unplaced horses.',
      at('runners[].prize', /\d/),
      'currency units',
    ),
    prize_currency: result('Currency of prize_won: GBP or EUR.', at('runners[].prize', /\d/)),
    comment: result('How the horse ran, in-running comment.', 'runners[].comment'),
    silk_url: result("Picture of the owner's colours.", 'runners[].silk_url'),
    load_id: loadId,
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raRaceResults>;
