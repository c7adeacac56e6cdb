import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAgeBand, parseRatingBand } from './bands.js';
import { parseBeatenLengths } from './beaten-lengths.js';
import { parseDate } from './calendar-date.js';
import { parseColour } from './colour.js';
import { parseRegion } from './country.js';
import { parseDecimal } from './decimal.js';
import { parseDistance, parseFurlongs, parseMetres, parseYards } from './distance.js';
import { parseDraw } from './draw.js';
import { parseFinishingTime } from './finishing-time.js';
import { parseFlag } from './flag.js';
import { parseForm } from './form.js';
import { parseGoingGroup } from './going.js';
import { parseHeadgear } from './headgear.js';
import { parseId } from './ids.js';
import { parseJockey } from './jockey.js';
import { parseJumps } from './jumps.js';
import { parseLastRun } from './last-run.js';
import { parseMoney } from './money.js';
import { parseName } from './name.js';
import { parseNonRunners } from './non-runners.js';
import { parseDecimalOdds, parseOdds } from './odds.js';
import { parseOffTime } from './off-time.js';
import { parsePattern } from './pattern.js';
import { parsePercent } from './percent.js';
import { parsePosition } from './position.js';
import { parseRaceClass } from './race-class.js';
import { parseRaceType } from './race-type.js';
import { parseRating } from './rating.js';
import { parseRunnerNumber } from './runner-number.js';
import { parseSex } from './sex.js';
import { parseStartingPrice } from './starting-price.js';
import { parseSurface } from './surface.js';
import { parseText } from './text.js';
import { parseDividend, parsePlaceDividends } from './tote.js';
import { parsePounds, parseWeight } from './weight.js';
import { parseWholeNumber } from './whole-number.js';
import { parseWinningTimeDetail } from './winning-time-detail.js';

const parsers: Record<string, (raw: unknown) => unknown> = {
  parseAgeBand,
  parseBeatenLengths,
  parseColour,
  parseDate,
  parseDecimal,
  parseDecimalOdds,
  parseDistance,
  parseDividend,
  parseDraw,
  parseFinishingTime,
  parseFlag,
  parseForm,
  parseFurlongs,
  parseGoingGroup: (raw) => parseGoingGroup(raw),
  parseHeadgear,
  parseId: (raw) => parseId('horse', raw),
  parseJockey,
  parseJumps,
  parseLastRun,
  parseMetres,
  parseMoney,
  parseName,
  parseNonRunners,
  parseOdds,
  parseOffTime,
  parsePattern,
  parsePercent,
  parsePlaceDividends,
  parsePosition,
  parsePounds,
  parseRaceClass,
  parseRaceType,
  parseRating,
  parseRatingBand,
  parseRegion,
  parseRunnerNumber,
  parseSex,
  parseStartingPrice,
  parseSurface,
  parseText,
  parseWeight,
  parseWholeNumber,
  parseWinningTimeDetail,
  parseYards,
};

// Text made of what the formats are made of comes nearer to their edges than random text does.
const racingText = fc
  .array(
    fc.constantFrom(
      ...'0123456789',
      '.',
      '/',
      '-',
      '–',
      '½',
      'm',
      'f',
      'y',
      's',
      'F',
      'J',
      'C',
      '£',
      '€',
      ',',
      ':',
      '(',
      ')',
      ' ',
      'by',
      'slow',
      'Evens',
      'yo',
      '+',
      'R',
      'NR',
      'constructor',
      '__proto__',
      '\0',
      '\ud800',
    ),
  )
  .map((parts) => parts.join(''));

describe.each(Object.entries(parsers))('%s', (_name, parse) => {
  test('takes any JSON value and any text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(racingText, fc.string({ unit: 'binary' }), fc.jsonValue(), fc.double()), (raw) => {
        expect(parse(raw)).not.toBe(Number.NaN);
      }),
      { numRuns: 300 },
    );
  });

  test('reads every way of saying none as none', () => {
    for (const none of ['', ' ', '-', '–', '—', null, undefined]) expect(parse(none)).toBeNull();
  });

  test('does not understand what is no value of a field', () => {
    for (const strange of [{}, [], ['1'], Number.NaN, Number.POSITIVE_INFINITY]) expect(parse(strange)).toBeUndefined();
  });
});
