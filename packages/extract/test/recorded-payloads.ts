import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Json = Record<string, unknown>;

/** Recorded answers of the API, which stand beside the repository where there are any. */
export const recordedFolder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'recorded');

export const hasRecorded = existsSync(recordedFolder);

// Two recordings hold the runners of a race alone, without its head.
export const someDay = '2026-05-09';

/** The races of one recorded answer that are of one day and one kind. */
export interface RecordedDay {
  readonly file: string;
  readonly date: string;
  readonly kind: 'card' | 'result';
  readonly races: readonly Json[];
}

export function recordedAnswer(path: string): unknown {
  return JSON.parse(readFileSync(join(recordedFolder, path), 'utf8'));
}

/** Every race of every recorded answer, whatever the endpoint, by answer and day. */
export function recordedDays(): RecordedDay[] {
  return readdirSync(recordedFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .toSorted()
    .flatMap((file) => {
      const races = racesIn(recordedAnswer(file));
      const days = new Map<string, RecordedDay & { readonly races: Json[] }>();
      for (const race of races) {
        const [date, kind] = [String(race['date'] ?? someDay), kindOf(race)];
        const known = days.get(kind + date);
        if (known) known.races.push(race);
        else days.set(kind + date, { file, date, kind, races: [race] });
      }
      return [...days.values()];
    });
}

export function runnersOf(race: Json): readonly Json[] {
  return Array.isArray(race['runners']) ? race['runners'] : [];
}

// Answers wrap their races in many ways; a race is what has a list of runners.
function racesIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(racesIn);
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Json; // neither a list nor null
  return Array.isArray(object['runners']) ? [object] : Object.values(object).flatMap(racesIn);
}

function kindOf(race: Json): 'card' | 'result' {
  return runnersOf(race).some((runner) => 'position' in runner) ? 'result' : 'card';
}
