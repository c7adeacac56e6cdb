import { createProgress, formatCount, formatDuration, type Progress, type Terminal } from '@darkhorses/command';
import { nameOf, type RunEvent } from '@darkhorses/ingest';

/** Turns the events of a run into a progress bar, with a line for whatever a person should know. */
export function showRunProgress(terminal: Terminal, now: () => number): { show(event: RunEvent): void; end(): void } {
  let progress: Progress | undefined;
  let done = 0;
  let failed = 0;
  let races = 0;
  const advance = () => progress?.update((done += 1), noteOf(races, failed));
  return {
    show(event) {
      switch (event.type) {
        case 'started':
          terminal.line(
            `Due: ${formatCount(event.racecards)} days of racecards, ${formatCount(event.results)} days of results.`,
          );
          progress = createProgress({ terminal, unit: 'days', total: event.racecards + event.results, now });
          return;
        case 'written':
          races += event.races;
          return advance();
        case 'failed':
          failed += 1;
          terminal.line(
            `${nameOf(event)} failed (${event.class}): ${event.message}${event.quarantined ? ' It is set aside.' : ''}`,
          );
          return advance();
        case 'lost':
          return advance();
        case 'paused':
          return terminal.line(`Paused for ${formatDuration(event.wait)} (${event.class}): ${event.message}`);
        case 'resumed':
          return terminal.line('The trouble has passed: going on.');
      }
    },
    end: () => progress?.finish(),
  };
}

const noteOf = (races: number, failed: number): string =>
  `${formatCount(races)} races${failed > 0 ? `, ${formatCount(failed)} failed` : ''}`;
