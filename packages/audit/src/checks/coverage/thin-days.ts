import type { Check } from '../../check.js';
import { closedByReading } from '../../closing.js';
import { counted } from '../../counted.js';
import type { Explanation, Gap } from '../../finding.js';
import { type DayVolume, dayVolumes } from './day-volumes.js';

/** Fewer days like one tell nothing. */
const enough = 4;

/** Flat gives way to jumps in the course of a season: it takes more than one to know what of either to expect. */
const enoughOfOneCode = 20;

/** Days that have far fewer races than days like them. */
export const thinDays: Check = {
  name: 'thin-days',
  title: 'Days with far fewer races than days like them',
  category: 'coverage',
  priority: 'P3',
  severity: 'warning',
  why: 'An answer that was cut short still looks like a day: only its volume gives it away.',
  source: 'days like it: the same weekday and season, region and code, in this database',
  async run(context) {
    const volumes = await dayVolumes(context);
    const told = volumes.filter(({ alike, code }) => alike >= (code === null ? enough : enoughOfOneCode));
    const days = new Set(volumes.map(({ day }) => day));
    if (days.size > 0 && told.length === 0) {
      return { notCheckable: `No day has ${enough - 1} others like it yet: load at least ${enough} weeks` };
    }
    const thin = worstOfEachDay(told.filter(isThin));
    const gaps: Gap[] = [];
    for (const [cause, found] of byCause(thin, context.today)) {
      const partitions = found.map(({ day }) => {
        return { dataset: day < context.today ? ('results' as const) : ('racecards' as const), day };
      });
      gaps.push({
        what: `${counted(found.length, 'day')} with far fewer races than days like it`,
        unit: 'days',
        affected: found.length,
        of: days.size,
        examples: found.slice(-5).map(describe),
        cause,
        closing: await closedByReading(context.sql, 'Read these days again', 'results', partitions),
      });
    }
    return { examined: days.size, gaps, explained: untold(volumes, told) };
  },
};

/** Far below what is usual, and half of what the quietest days like it have: frost takes a meeting, seldom a day. */
const isThin = ({ races, typical, quiet }: DayVolume): boolean =>
  typical >= 5 && races < 0.4 * typical && races < 0.5 * quiet;

/**
 * A day is told once: by the one region that is thin, or else by the widest slice that is: totals come before their parts. Saturdays without British racing are `blank-saturdays`.
 */
function worstOfEachDay(thin: readonly DayVolume[]): DayVolume[] {
  const days = new Map<string, DayVolume[]>();
  for (const volume of thin) days.set(volume.day, [...(days.get(volume.day) ?? []), volume]);
  return [...days.values()].flatMap((slices) => {
    if (slices.some(isBlankSaturday)) return [];
    const regions = slices.filter(({ region, code }) => region !== null && code === null);
    return (regions.length === 1 ? regions[0] : slices[0]) ?? [];
  });
}

const isBlankSaturday = ({ day, region, code, races }: DayVolume): boolean =>
  races === 0 && region !== 'ire' && code === null && new Date(day).getUTCDay() === 6;

function byCause(thin: readonly DayVolume[], today: string): Map<string, DayVolume[]> {
  const causes = new Map<string, DayVolume[]>();
  for (const volume of thin) {
    const cause = likelyCause(volume, today);
    causes.set(cause, [...(causes.get(cause) ?? []), volume]);
  }
  return causes;
}

function likelyCause({ day, region, code, races }: DayVolume, today: string): string {
  const isWinter = /-(12|01|02|03)-/.test(day);
  if (day >= today) return 'the racecards were read before they were whole';
  // Cards tell what was abandoned, and those races count; older days have results alone.
  if (isWinter && day < '2023-01-23')
    return 'meetings lost to the weather, which results do not tell; or a short answer';
  if (races === 0 && region !== null && code === null) return `nothing of ${region.toUpperCase()} was in the answer`;
  if (races === 0 && code !== null) return `no ${code} race was in the answer`;
  return 'the API answered with a part of the day, and called it the whole';
}

const describe = ({ day, region, code, races, typical }: DayVolume): string =>
  `${[day, region, code].filter((part) => part !== null).join(' ')}: ${races} races, ${typical} on days like it`;

function untold(volumes: readonly DayVolume[], told: readonly DayVolume[]): Explanation[] {
  const known = new Set(told.map(({ day }) => day));
  const count = new Set(volumes.filter(({ day }) => !known.has(day)).map(({ day }) => day)).size;
  return count === 0 ? [] : [{ what: `${counted(count, 'day')} with too few others alike to tell`, count }];
}
