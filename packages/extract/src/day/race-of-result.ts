import { parseAgeBand, parseRatingBand } from '../concepts/bands.js';
import {
  formatDistance,
  metresOf,
  parseDistance,
  parseFurlongs,
  parseMetres,
  parseYards,
} from '../concepts/distance.js';
import { parseFinishingTime } from '../concepts/finishing-time.js';
import { parseJumps } from '../concepts/jumps.js';
import { parseNonRunners } from '../concepts/non-runners.js';
import { parsePattern } from '../concepts/pattern.js';
import { parseRaceClass } from '../concepts/race-class.js';
import { parseRaceType } from '../concepts/race-type.js';
import { parseSurface } from '../concepts/surface.js';
import { parseDividend, parsePlaceDividends } from '../concepts/tote.js';
import { parseWinningTimeDetail } from '../concepts/winning-time-detail.js';
import type { Part } from './merge.js';
import type { RanRunner } from './runner-of-result.js';
import type { ReadRace } from './read-races.js';

/** What a result says of its race, given its runners. */
export function raceOfResult(race: ReadRace, runners: readonly RanRunner[]): Part<'ra_races'> {
  const { fields } = race;
  const yards = fields.parse('dist_y', parseYards);
  const winningTime = winningTimeOf(runners);
  const prize = totalPrize(race, runners);
  return {
    race_name: fields.text('race_name'),
    type: fields.checked('type', parseRaceType),
    surface: fields.checked('surface', parseSurface),
    going: fields.text('going'),
    pattern: fields.checked('pattern', parsePattern),
    race_class: fields.checked('class', parseRaceClass),
    age_band: fields.checked('age_band', parseAgeBand, 'unparsed'),
    sex_restriction: fields.text('sex_rest'),
    rating_band: fields.checked('rating_band', parseRatingBand, 'unparsed'),
    distance: yards === null ? null : formatDistance(yards),
    distance_round: fields.checked('dist', parseDistance, 'unparsed'),
    distance_f: fields.parse('dist_f', parseFurlongs),
    distance_y: yards,
    distance_m: fields.parse('dist_m', parseMetres) ?? (yards === null ? null : metresOf(yards)),
    total_prize: prize?.amount ?? null,
    total_prize_currency: prize?.currency ?? null,
    field_size: race.fieldSize === 0 ? null : race.fieldSize,
    jumps: fields.checked('jumps', parseJumps, 'unparsed'),
    race_status: 'result',
    has_result: true,
    winning_time: winningTime,
    winning_time_seconds: parseFinishingTime(winningTime) ?? null,
    winning_time_detail: fields.text('winning_time_detail'),
    standard_time_difference_seconds:
      fields.parse('winning_time_detail', parseWinningTimeDetail)?.againstStandard ?? null,
    comments: fields.text('comments'),
    non_runners: fields.checked('non_runners', parseNonRunners, 'unparsed'),
    tote_win: fields.checked('tote_win', parseDividend, 'unparsed'),
    tote_pl: fields.checked('tote_pl', parsePlaceDividends, 'unparsed'),
    tote_ex: fields.checked('tote_ex', parseDividend, 'unparsed'),
    tote_csf: fields.checked('tote_csf', parseDividend, 'unparsed'),
    tote_tricast: fields.checked('tote_tricast', parseDividend, 'unparsed'),
    tote_trifecta: fields.checked('tote_trifecta', parseDividend, 'unparsed'),
  };
}

// Both horses of a dead heat have the winner's time; the first by id is as good as the other.
function winningTimeOf(runners: readonly RanRunner[]): string | null {
  return (
    runners.find(({ result }) => result.position === 1 && result.time_display !== null)?.result.time_display ?? null
  );
}

// Summed in hundredths, so that the sum is the same in every order of the runners.
function totalPrize(race: ReadRace, runners: readonly RanRunner[]): { amount: number; currency: string } | null {
  let hundredths = 0;
  let currency: string | null = null;
  for (const { result } of runners) {
    if (result.prize_won === null) continue;
    if (currency !== null && result.prize_currency !== currency) {
      race.fields.report('runners', 'conflict');
      return null;
    }
    currency = result.prize_currency;
    hundredths += Math.round(result.prize_won * 100);
  }
  return currency === null ? null : { amount: hundredths / 100, currency };
}
