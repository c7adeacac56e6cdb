/** The codes that a track stages: the Flat, jump racing, or both. */
export type TrackType = 'Flat' | 'Jumps' | 'Both';

/** A racecourse on the map. One place may be several courses of the API: turf and all-weather, or two tracks. */
export interface Track {
  /** The name without a bracket, as the API writes it. */
  readonly name: string;
  /** Other names under which the same place is listed. */
  readonly aliases?: readonly string[];
  /** What is staged on turf; absent where the place has no turf track. */
  readonly turf?: TrackType;
  /** What is staged on the all-weather track; absent where there is none. */
  readonly allWeather?: TrackType;
  /** Degrees north, WGS 84. */
  readonly latitude: number;
  /** Degrees east, WGS 84. */
  readonly longitude: number;
}
