import { parseAgeBand, parseRatingBand } from '../concepts/bands.js';
import { metresOf, parseDistance, parseFurlongs } from '../concepts/distance.js';
import { parseFlag } from '../concepts/flag.js';
import { parseJumps } from '../concepts/jumps.js';
import { parseMoney } from '../concepts/money.js';
import type { Parsed } from '../concepts/parsed.js';
import { parsePattern } from '../concepts/pattern.js';
import { parseRaceClass } from '../concepts/race-class.js';
import { parseRaceType } from '../concepts/race-type.js';
import { parseSurface } from '../concepts/surface.js';
import { parseText } from '../concepts/text.js';
import { parseWholeNumber } from '../concepts/whole-number.js';
import type { Part } from './merge.js';
import type { ReadRace } from './read-races.js';

const stages = new Set(['entry', 'declared', 'result']);

/** What a racecard says of its race. */
export function raceOfCard({ fields }: ReadRace): Part<'ra_races'> {
  const yards = fields.parse('distance', parseDistance);
  const prize = fields.parse('prize', parseMoney);
  return {
    race_name: fields.text('race_name'),
    type: fields.checked('type', parseRaceType),
    surface: fields.checked('surface', parseSurface),
    going: fields.text('going'),
    going_detailed: fields.text('going_detailed'),
    pattern: fields.checked('pattern', parsePattern),
    race_class: fields.checked('race_class', parseRaceClass),
    age_band: fields.checked('age_band', parseAgeBand, 'unparsed'),
    sex_restriction: fields.text('sex_restriction'),
    rating_band: fields.checked('rating_band', parseRatingBand, 'unparsed'),
    distance: fields.text('distance'),
    distance_round: fields.checked('distance_round', parseDistance, 'unparsed'),
    distance_f: fields.parse('distance_f', parseFurlongs),
    distance_y: yards,
    distance_m: yards === null ? null : metresOf(yards),
    prize: prize?.amount ?? null,
    prize_currency: prize?.currency ?? null,
    field_size: fields.parse('field_size', parseWholeNumber),
    stalls: fields.text('stalls'),
    rail_movements: fields.text('rail_movements'),
    weather: fields.text('weather'),
    jumps: fields.checked('jumps', parseJumps, 'unparsed'),
    race_status: fields.checked('race_status', parseStage),
    is_big_race: fields.parse('big_race', parseFlag),
    is_abandoned: fields.parse('is_abandoned', parseFlag),
    has_result: false,
    tip: fields.text('tip'),
    verdict: fields.text('verdict'),
    betting_forecast: fields.text('betting_forecast'),
  };
}

function parseStage(raw: unknown): Parsed<string> {
  const text = parseText(raw);
  return typeof text === 'string' && !stages.has(text) ? undefined : text;
}
