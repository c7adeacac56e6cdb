import { monthOf } from '../calendar/days.js';
import type { Meeting } from '../calendar/fixtures.js';
import { at, hash, purpose } from '../hash.js';

const british = ['Firm', 'Good To Firm', 'Good', 'Good To Soft', 'Soft', 'Heavy'];
const irish = [
  'Good To Firm',
  'Good',
  'Good To Yielding',
  'Yielding',
  'Yielding To Soft',
  'Soft',
  'Soft To Heavy',
  'Heavy',
];
const allWeather = ['Standard To Fast', 'Standard', 'Standard', 'Standard', 'Standard To Slow', 'Standard', 'Slow'];
const foreign = ['Firm', 'Good To Firm', 'Good', 'Good', 'Good To Soft', 'Soft', 'Very Soft', 'Heavy'];

/** The ground of a meeting: as forecast on the card, and as it was found when the race was run. */
export interface Going {
  forecast: string;
  official: string;
  /** 0 for firm to 1 for heavy: how slow the times are. */
  wetness: number;
}

export function goingOf(seed: number, meeting: Meeting): Going {
  const scale = scaleOf(meeting);
  const month = monthOf(meeting.day);
  const toss = hash(seed, purpose.going, meeting.day, meeting.track.index);
  const spread = ((toss & 255) + ((toss >>> 8) & 255)) / 510;
  // Wet in winter, dry in summer.
  const season = (1 + Math.cos(((month + 0.5) / 12) * 2 * Math.PI)) / 2;
  const wetness = meeting.kind === 'aw' ? (toss & 255) / 256 : Math.min(0.999, 0.06 + spread * 0.55 + season * 0.42);
  const step = Math.floor(wetness * scale.length);
  // In one meeting of seven rain or wind changed the ground by a step.
  const change = (toss >>> 16) % 7 === 0 ? ((toss >>> 24) % 2 === 0 ? 1 : -1) : 0;
  const official = Math.min(scale.length - 1, Math.max(0, step + change));
  return { forecast: at(scale, step), official: at(scale, official), wetness: official / (scale.length - 1) };
}

function scaleOf({ kind, pool }: Meeting): readonly string[] {
  if (kind === 'aw') return allWeather;
  if (pool.region === 'GB') return british;
  return pool.region === 'IRE' ? irish : foreign;
}
