export { parseAgeBand, parseRatingBand } from './concepts/bands.js';
export type { AgeBand, RatingBand } from './concepts/bands.js';
export { lengthsOf, parseBeatenLengths } from './concepts/beaten-lengths.js';
export { parseDate } from './concepts/calendar-date.js';
export { parseColour } from './concepts/colour.js';
export { isCountry, parseRegion } from './concepts/country.js';
export { parseDecimal } from './concepts/decimal.js';
export {
  formatDistance,
  furlongsOfMile,
  metresOf,
  metresOfYard,
  nominalFurlongs,
  parseDistance,
  parseFurlongs,
  parseMetres,
  parseYards,
  yardsOfFurlong,
} from './concepts/distance.js';
export { parseDraw } from './concepts/draw.js';
export { parseFinishingTime } from './concepts/finishing-time.js';
export { parseFlag } from './concepts/flag.js';
export { parseForm } from './concepts/form.js';
export { parseGoingGroup } from './concepts/going.js';
export type { GoingGroup } from './concepts/going.js';
export { parseHeadgear } from './concepts/headgear.js';
export type { Headgear } from './concepts/headgear.js';
export { horseIdOf, idPrefixes, parseId } from './concepts/ids.js';
export type { IdKind } from './concepts/ids.js';
export { isNonRunnerMark, parseJockey } from './concepts/jockey.js';
export type { Jockey } from './concepts/jockey.js';
export { parseJumps } from './concepts/jumps.js';
export type { Jumps } from './concepts/jumps.js';
export { parseLastRun } from './concepts/last-run.js';
export type { LastRun } from './concepts/last-run.js';
export { parseMoney } from './concepts/money.js';
export type { Currency, Money } from './concepts/money.js';
export { parseName } from './concepts/name.js';
export type { NameAndRegion } from './concepts/name.js';
export { parseNonRunners } from './concepts/non-runners.js';
export type { NonRunner } from './concepts/non-runners.js';
export { parseDecimalOdds, parseOdds } from './concepts/odds.js';
export type { Odds } from './concepts/odds.js';
export { parseOffTime } from './concepts/off-time.js';
export type { Parsed } from './concepts/parsed.js';
export { parsePattern } from './concepts/pattern.js';
export { parsePercent } from './concepts/percent.js';
export { parsePosition } from './concepts/position.js';
export type { Outcome, Position } from './concepts/position.js';
export { parseRaceClass } from './concepts/race-class.js';
export { parseRaceType } from './concepts/race-type.js';
export type { RaceType } from './concepts/race-type.js';
export { parseRating } from './concepts/rating.js';
export { parseRunnerNumber } from './concepts/runner-number.js';
export type { RunnerNumber } from './concepts/runner-number.js';
export { parseSex } from './concepts/sex.js';
export type { Sex, SexAndCode, SexCode } from './concepts/sex.js';
export { parseStartingPrice } from './concepts/starting-price.js';
export type { FavouriteStatus, StartingPrice } from './concepts/starting-price.js';
export { parseSurface } from './concepts/surface.js';
export type { Surface } from './concepts/surface.js';
export { isStorable, parseText, storableText } from './concepts/text.js';
export { parseDividend, parsePlaceDividends } from './concepts/tote.js';
export { formatWeight, parsePounds, parseWeight, poundsOfStone } from './concepts/weight.js';
export { parseWholeNumber } from './concepts/whole-number.js';
export { parseWinningTimeDetail } from './concepts/winning-time-detail.js';
export type { WinningTime } from './concepts/winning-time-detail.js';
export { bookmakers } from './bookmakers/bookmakers.js';
export { rowsOfDay } from './day/rows-of-day.js';
export { dayTables } from './day/day-payloads.js';
export type { DatasetCounts, DayCounts, DayPayload, DayPayloads, DayRows, DayTable } from './day/day-payloads.js';
export type { Dataset, FieldIssue, IssueKind } from './payload/issues.js';
export type { Reject, RejectReason } from './payload/rejects.js';
export { rowsOfProfile } from './profile/rows-of-profile.js';
export type { ProfileRows } from './profile/rows-of-profile.js';
export { rowsOfCourses } from './courses/rows-of-courses.js';
export type { CourseRows } from './courses/rows-of-courses.js';
export { rowsOfRegions } from './courses/rows-of-regions.js';
export type { RegionRows } from './courses/rows-of-regions.js';
export { addCoverages, coverageOf } from './coverage/coverage.js';
export type { ColumnCoverage } from './coverage/coverage.js';
export { coverageOfDay, coverageOfItems } from './coverage/coverage-of-day.js';
export { type Telling, tellingsOfDay } from './coverage/telling.js';
export { fieldsWithoutColumn } from './payload/known-fields.js';
