import type { Outcome, Run } from './running.js';

/**
 * The runs of a result with a late disqualification taken out: it goes last without a place, those behind it move up,
 * and if it had won, the distances count from the new winner.
 */
export function amendedRuns({ runs, amendment }: Outcome, day: number): readonly Run[] {
  if (amendment === undefined || day < amendment.day) return runs;
  const index = runs.findIndex(({ entry }) => entry.horse === amendment.horse);
  const lost = runs[index];
  if (lost === undefined || lost.position === 0) return runs;
  const others = runs.filter((run) => run !== lost);
  const winner = others[0];
  const offset = index === 0 ? (winner?.total ?? 0) : 0;
  const moved = others.map((run, place) => {
    if (run.position === 0) return run;
    const gap = place === 0 ? 0 : place === index ? run.gap + lost.gap : run.gap;
    return { ...run, gap, total: run.total - offset, position: run.position - (run.position > lost.position ? 1 : 0) };
  });
  return [...moved, { ...lost, position: 0, failure: 'DSQ', gap: 0, total: 0 }];
}
