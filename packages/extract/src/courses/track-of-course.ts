import { britishTracks } from './british-tracks.js';
import { irishTracks } from './irish-tracks.js';
import type { Track, TrackType } from './track.js';

/** What our own list of tracks tells about a course of the API. */
export interface TrackFacts {
  readonly track_type: TrackType | null;
  readonly surface: 'Turf' | 'AW';
  readonly latitude: number;
  readonly longitude: number;
}

const tracksOfRegion: Readonly<Record<string, ReadonlyMap<string, Track>>> = {
  gb: byName(britishTracks),
  ire: byName(irishTracks),
};

/**
 * The track type, surface and coordinates of a course, found by name and country; `null` where the list lacks it.
 * The bracket of the name chooses between tracks at one place: `Kempton (AW)` is all-weather and for the Flat,
 * `Kempton` turf and for jumps.
 *
 * @param name the course without its country, such as `Dundalk (AW)`
 * @param region lower-case region code
 * @example trackOfCourse('Kempton (AW)', 'gb')?.surface // 'AW'
 */
export function trackOfCourse(name: string, region: string): TrackFacts | null {
  const tracks = tracksOfRegion[region];
  if (!tracks) return null;
  const bracket = /\(([^()]*)\)\s*$/.exec(name)?.[1]?.trim();
  const place = bracket === undefined ? name : name.slice(0, name.lastIndexOf('(')).trim();
  const track = tracks.get(key(`${place} ${bracket ?? ''}`)) ?? tracks.get(key(place));
  if (!track) return null;
  const surface = bracket === 'AW' || track.turf === undefined ? 'AW' : 'Turf';
  const type = surface === 'AW' ? track.allWeather : track.turf;
  return { track_type: type ?? null, surface, latitude: track.latitude, longitude: track.longitude };
}

function byName(tracks: readonly Track[]): ReadonlyMap<string, Track> {
  return new Map(tracks.flatMap((track) => [track.name, ...(track.aliases ?? [])].map((name) => [key(name), track])));
}

// Sources differ in hyphens, case and `on Dee`.
function key(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
}
