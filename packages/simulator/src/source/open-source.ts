import type { SimulatorOptions } from '../options.js';
import { recordedSource } from '../recorded/recorded-source.js';
import { readRecording, type Recording } from '../recorded/recording.js';
import { createWorld, type World } from '../world/index.js';
import { generatedSource } from './generated-source.js';
import { mergedSource } from './merged-source.js';
import type { RacingSource } from './racing-source.js';

/** What a replayed folder gave. */
export interface RecordedSummary {
  readonly files: number;
  /** Days with at least one race, in order. */
  readonly dates: { readonly results: readonly string[]; readonly racecards: readonly string[] };
  /** The number of races. */
  readonly races: { readonly results: number; readonly racecards: number };
  /** What could not be served, and why. */
  readonly skipped: Recording['skipped'];
}

/**
 * The source that the options describe: a world, a recording, or the recording's days over the world.
 *
 * @throws Error where the recorded folder cannot be read.
 */
export function openSource({ world, recorded }: Pick<SimulatorOptions, 'world' | 'recorded'>): {
  source: RacingSource;
  recorded?: RecordedSummary;
} {
  if (recorded === undefined) return { source: generatedSource(worldOf(world)) };
  const recording = readRecording(recorded);
  const source = recordedSource(recording);
  const summary = summaryOf(recording);
  if (world === undefined) return { source, recorded: summary };
  const days = new Set([...recording.results.keys(), ...recording.racecards.keys()]);
  return { source: mergedSource(source, generatedSource(worldOf(world)), days), recorded: summary };
}

function worldOf(world: SimulatorOptions['world']): World {
  return world !== undefined && 'racecards' in world ? world : createWorld(world);
}

function summaryOf({ files, results, racecards, skipped }: Recording): RecordedSummary {
  const days = (races: Recording['results']) => [...races.keys()].sort();
  const count = (races: Recording['results']) => [...races.values()].reduce((sum, rows) => sum + rows.length, 0);
  return {
    files,
    dates: { results: days(results), racecards: days(racecards) },
    races: { results: count(results), racecards: count(racecards) },
    skipped,
  };
}
