import { UsageError } from '@darkhorses/command';
import { addDays, type Dataset, type Scope } from '@darkhorses/ingest';
import { InvalidArgumentError } from 'commander';

/** The flags of a command as commander hands them over. */
export interface ScopeFlags {
  readonly startDate?: string;
  readonly endDate?: string;
  readonly daysBack?: number;
  readonly year?: number;
  readonly regionCodes?: readonly string[];
  readonly datasets?: readonly Dataset[];
  readonly tables?: readonly string[];
  readonly racecards?: boolean;
  readonly results?: boolean;
}

/** The day from which DarkHorses keeps British and Irish racing. */
export const FIRST_DAY = '2015-01-01';

/** The day of the oldest results that the API has. */
const oldestDay = '1988-01-01';

/** Either list fills nearly every table; these are the ones that only one of them can fill. */
const DATASETS_OF_TABLE: Readonly<Record<string, readonly Dataset[]>> = {
  ra_races: ['racecards', 'results'],
  ra_runners: ['racecards', 'results'],
  ra_race_results: ['results'],
  ra_horse_pedigree: ['racecards', 'results'],
  ra_mst_horses: ['racecards', 'results'],
  ra_mst_jockeys: ['racecards', 'results'],
  ra_mst_trainers: ['racecards', 'results'],
  ra_mst_owners: ['racecards', 'results'],
  ra_mst_sires: ['racecards', 'results'],
  ra_mst_dams: ['racecards', 'results'],
  ra_mst_damsires: ['racecards', 'results'],
};

/**
 * Turns flags into the days, regions and datasets they mean.
 *
 * @param today the day in London, `YYYY-MM-DD`
 * @throws UsageError when flags contradict each other or leave nothing to do
 * @example
 * scopeOf({ year: 2024 }, '2025-10-14').to; // '2024-12-31'
 */
export function scopeOf(flags: ScopeFlags, today: string): Scope {
  const { from, to } = range(flags, today);
  if (from > to) {
    const advice =
      flags.endDate === undefined
        ? 'give an --end-date too: racecards are published seven days ahead.'
        : 'swap --start-date and --end-date.';
    throw new UsageError(`The range ends (${to}) before it starts (${from}): ${advice}`);
  }
  if (from < oldestDay) throw new UsageError(`${from} is before the API's oldest results, which are of ${oldestDay}.`);
  // Every day of a scope is entered in the ledger: a slip of the hand must not enter a century of them.
  const latest = addDays(today, 365);
  if (to > latest) throw new UsageError(`${to} is more than a year ahead; racecards are published seven days ahead.`);
  const regions = [...new Set((flags.regionCodes ?? ['gb', 'ire']).map((code) => code.toLowerCase()))].toSorted();
  return { from, to, regions, datasets: datasets(flags) };
}

function range(flags: ScopeFlags, today: string): { from: string; to: string } {
  const ways = [
    flags.daysBack !== undefined && '--days-back',
    flags.year !== undefined && '--year',
    flags.startDate !== undefined && '--start-date',
  ].filter((way) => way !== false);
  if (ways.length > 1) throw new UsageError(`${ways.join(' and ')} each name the first day: give one of them.`);
  if (flags.year !== undefined) {
    if (flags.endDate !== undefined)
      throw new UsageError('--year and --end-date each name the last day: give one of them.');
    if (`${flags.year}-01-01` > today) throw new UsageError(`The year ${flags.year} has not begun: today is ${today}.`);
    const last = `${flags.year}-12-31`;
    return { from: `${flags.year}-01-01`, to: last < today ? last : today };
  }
  const to = flags.endDate ?? today;
  return { from: flags.daysBack === undefined ? (flags.startDate ?? FIRST_DAY) : addDays(to, -flags.daysBack), to };
}

function datasets(flags: ScopeFlags): readonly Dataset[] {
  const named = new Set<Dataset>(flags.datasets ?? ['racecards', 'results']);
  if (flags.racecards === false) named.delete('racecards');
  if (flags.results === false) named.delete('results');
  if (flags.tables) {
    const needed = new Set(flags.tables.flatMap((table) => DATASETS_OF_TABLE[table] ?? refuseTable(table)));
    for (const dataset of named) if (!needed.has(dataset)) named.delete(dataset);
  }
  if (named.size === 0) throw new UsageError('These flags leave neither racecards nor results to load.');
  return [...named].toSorted();
}

function refuseTable(table: string): never {
  const known = Object.keys(DATASETS_OF_TABLE).join(', ');
  throw new UsageError(`--tables does not know ${JSON.stringify(table)}. The tables that a run fills: ${known}.`);
}

/** Collects `--datasets results racecards` and `--datasets results,racecards` alike. */
export function parseDatasets(text: string, before: readonly Dataset[] | undefined): readonly Dataset[] {
  const names = text.split(',').map((name) => name.trim());
  return [...(before ?? []), ...names.map(asDataset)];
}

function asDataset(name: string): Dataset {
  if (name === 'racecards' || name === 'results') return name;
  throw new InvalidArgumentError(`${JSON.stringify(name)} is not a dataset. There are two: racecards, results.`);
}
