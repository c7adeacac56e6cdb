import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

export type GoingGroup = 'firm' | 'good' | 'soft' | 'heavy' | 'aw';

const groups: Readonly<Record<GoingGroup, readonly string[]>> = {
  firm: ['hard', 'firm', 'good to firm', 'fast'],
  good: ['good', 'good to yielding'],
  soft: ['good to soft', 'yielding', 'yielding to soft', 'soft', 'very soft', 'holding', 'slow'],
  heavy: ['soft to heavy', 'heavy', 'muddy', 'sloppy'],
  // Official descriptions that are used on all-weather tracks alone.
  aw: ['standard', 'standard to slow', 'standard to fast'],
};

const groupOf = new Map<string, GoingGroup>(
  Object.entries(groups).flatMap(([group, goings]) => goings.map((going) => [going, group as GoingGroup])),
);

const detailInPlaces = /\s*\(.*$/;

/**
 * The group in which the state of the ground is compared. Every going on an all-weather surface is `aw`; `Slow` and
 * `Fast` on turf are soft and firm.
 *
 * @param surface the race's surface, `AW` or another
 * @example parseGoingGroup('Good To Soft', 'Turf') // 'soft'
 */
export function parseGoingGroup(raw: unknown, surface: string | null = null): Parsed<GoingGroup> {
  const text = parseText(raw);
  if (typeof text !== 'string') return surface === 'AW' ? 'aw' : text;
  return surface === 'AW' ? 'aw' : groupOf.get(normalised(text));
}

// `Standard / Slow` is one source's spelling of `Standard To Slow`; `Good (Soft in places)` is officially Good.
function normalised(going: string): string {
  return going
    .replace(detailInPlaces, '')
    .replace(/\s*\/\s*/, ' to ')
    .toLowerCase();
}
