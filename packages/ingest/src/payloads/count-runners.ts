/** How many runners races list, whatever else the API sends in their place. */
export function countRunners(races: readonly unknown[]): number {
  return races.reduce((sum: number, race) => {
    const runners: unknown = typeof race === 'object' && race !== null && 'runners' in race ? race.runners : undefined;
    return sum + (Array.isArray(runners) ? runners.length : 0);
  }, 0);
}
