/** What is kept fresh, each by a job of its own. */
export const freshnessSubjects = ['racecards', 'results', 'figures', 'people', 'static'] as const;

export type FreshnessSubject = (typeof freshnessSubjects)[number];

const hours = 3600;
const days = 24 * hours;

/**
 * How old data may be at a moment. Races, runners and results are read every four hours from six in the morning to ten at
 * night in London, and each reading may take half an hour; so at night they may be nine hours old.
 *
 * @unit seconds
 * @example
 * freshnessTarget('results', new Date('2025-10-13T11:00:00Z')); // 16200: 4 h 30 min
 */
export function freshnessTarget(subject: FreshnessSubject, at: Date): number {
  if (subject === 'racecards' || subject === 'results') return isNight(at) ? 9 * hours : 4.5 * hours;
  return { figures: 26 * hours, people: 8 * days, static: 32 * days }[subject];
}

/** From the time by which the evening's reading has ended to that by which the morning's surely has. */
function isNight(at: Date): boolean {
  const [hour = 0, minute = 0] = clock().format(at).split(':').map(Number);
  const minutes = hour * 60 + minute;
  return minutes >= 22 * 60 + 30 || minutes < 7 * 60;
}

// Made at its first use: the first of a process takes 8 ms, for which no `--help` should wait.
let clockMade: Intl.DateTimeFormat | undefined;
const clock = () =>
  (clockMade ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }));
