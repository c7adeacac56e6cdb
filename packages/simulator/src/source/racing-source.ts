/** A JSON object as the API sends it. The server looks at a few of its fields and passes all of them on. */
export type Payload = { readonly [field: string]: unknown };

/** The kinds of entity that the API has endpoints for, by the word in their paths. */
export type EntityKind = 'horses' | 'jockeys' | 'trainers' | 'owners' | 'sires' | 'dams' | 'damsires';

/** Where the server's answers come from: a generated world, a recording, or one laid over the other. */
export interface RacingSource {
  courses(): readonly object[];
  regions(): readonly object[];
  /** The cards of a day as they stood at `asOf`, before any plan, filter or page. */
  racecards(date: string, asOf: Date): readonly object[];
  /** The results of a day that were known at `asOf`. */
  results(date: string, asOf: Date): readonly object[];
  /** A horse's full profile, ancestors included. */
  horse(id: string, asOf: Date): object | undefined;
  /** A horse's pedigree alone. */
  horseStandard(id: string): object | undefined;
  /** The day of a race, where the source knows the race. */
  dayOfRace(raceId: string): string | undefined;
  /** The results of an entity's runners, newest first; undefined where the source cannot tell without reading every day. */
  resultsOf(kind: EntityKind, id: string, asOf: Date): readonly object[] | undefined;
  /** Entities whose name contains the text. */
  search(kind: EntityKind, name: string): readonly object[];
  /** An answer that the source holds whole for a path, such as an analysis. */
  whole(path: string): object | undefined;
}

/** The fields of a row: every row is a JSON object, whatever type its maker gave it. */
export function fieldsOf(row: object): Payload {
  return row as Payload;
}

/** A field as text; `''` for what is absent or no text. */
export function textOf(row: Payload, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

/** The runners of a race; empty for what has none. */
export function runnersOf(race: Payload): readonly Payload[] {
  return Array.isArray(race['runners']) ? (race['runners'] as Payload[]) : [];
}
