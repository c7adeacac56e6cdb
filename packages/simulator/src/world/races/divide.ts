import type { Meeting } from '../calendar/fixtures.js';
import type { Draw } from '../hash.js';
import type { Group } from './grouping.js';

/** A field with its place on a card. */
export interface Planned {
  group: Group;
  meeting: Meeting;
  place: number;
  /** The race that this one is a half of. */
  whole?: { group: Group; division: 1 | 2 };
}

/** Divides handicaps: two fields of one meeting and family become the halves of one race, at most one a meeting. */
export function divide(races: Planned[], draw: Draw): void {
  for (const first of races) {
    if (!['handicap', 'hurdle'].includes(first.group.family) || !draw.chance(0.035)) continue;
    if (races.some((race) => race.meeting === first.meeting && race.whole !== undefined)) continue;
    const second = races.find(
      (race) => race !== first && race.meeting === first.meeting && race.group.family === first.group.family,
    );
    if (second === undefined) continue;
    const [early, late] = first.place < second.place ? [first, second] : [second, first];
    const group = { ...early.group, horses: [...early.group.horses, ...late.group.horses] };
    const half = (parity: number): Group => ({
      ...group,
      horses: group.horses.filter((_, index) => index % 2 === parity),
    });
    early.group = half(0);
    late.group = half(1);
    early.whole = { group, division: 1 };
    late.whole = { group, division: 2 };
  }
}
