import {
  counted,
  createProgress,
  formatCount,
  formatDuration,
  type Log,
  type Progress,
  screenColours,
  type Terminal,
} from '@darkhorses/command';
import { nameOf, type RunEvent } from '@darkhorses/ingest';

/** What the progress of a run is shown with. */
export interface RunScreen {
  readonly terminal: Terminal;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly requestsPerSecond: number;
  /** @unit milliseconds, of any clock that does not go back */
  readonly now: () => number;
}

/** Turns the events of a run into a progress bar, and a line in the log for whatever a person should know. */
export function showRunProgress({ terminal, environment, log, requestsPerSecond, now }: RunScreen): {
  show(event: RunEvent): void;
  end(): void;
} {
  let progress: Progress | undefined;
  // A day that failed is tried again at the end of its run: it is still one day.
  const over = new Set<string>();
  const failed = new Set<string>();
  let races = 0;
  const advance = (name: string) => {
    over.add(name);
    progress?.update(over.size, noteOf(races, failed.size));
  };
  return {
    show(event) {
      switch (event.type) {
        case 'started': {
          const total = event.racecards + event.results;
          terminal.line(`${dueLine(event, requestsPerSecond)}${terminal.isInteractive && total > 0 ? howToStop : ''}`);
          const colours = screenColours(terminal, environment);
          if (total > 0) progress = createProgress({ terminal, unit: 'days', total, now, colours });
          return;
        }
        case 'written': {
          const { dataset, day, runners, bytes } = event;
          log.debug({ dataset, day, races: event.races, runners, bytes }, `${nameOf(event)} written`);
          races += event.races;
          failed.delete(nameOf(event));
          return advance(nameOf(event));
        }
        case 'failed': {
          const { dataset, day, class: kind, message, quarantined } = event;
          const tail = quarantined ? ' It is set aside: retry tries it again.' : '';
          log.warn({ dataset, day, class: kind, quarantined }, `${nameOf(event)} failed: ${message}${tail}`);
          failed.add(nameOf(event));
          return advance(nameOf(event));
        }
        case 'lost':
          log.info({ dataset: event.dataset, day: event.day }, `${nameOf(event)} was taken over by another process`);
          return advance(nameOf(event));
        case 'paused':
          return log.warn({ class: event.class }, `Paused for ${formatDuration(event.wait)}: ${event.message}`);
        case 'resumed':
          return log.info({ class: event.class }, 'The trouble has passed: going on.');
      }
    },
    end: () => progress?.finish(),
  };
}

function dueLine({ racecards, results }: { racecards: number; results: number }, requestsPerSecond: number): string {
  const days = racecards + results;
  if (days === 0) return 'Nothing is due.';
  const parts = [
    ...(racecards > 0 ? [`${formatCount(racecards)} of racecards`] : []),
    ...(results > 0 ? [`${formatCount(results)} of results`] : []),
  ];
  const time = Number.isFinite(requestsPerSecond)
    ? `; at ${requestsPerSecond} requests a second that takes about ${formatDuration((days / requestsPerSecond) * 1000)}`
    : '';
  return `Due: ${counted(days, 'day')} (${parts.join(', ')})${time}.`;
}

const howToStop = ' Ctrl+C stops, and the next run goes on from there.';

const noteOf = (races: number, failed: number): string =>
  `${counted(races, 'race')}${failed > 0 ? `, ${formatCount(failed)} failed` : ''}`;
