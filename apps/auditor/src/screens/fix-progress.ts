import type { FixEvent } from '@darkhorses/audit';
import {
  createProgress,
  formatCount,
  formatDuration,
  type Invocation,
  type Log,
  type Progress,
  screenColours,
  unitOf,
} from '@darkhorses/command';

/** A bar for each kind of work at its turn, and a line for whatever a person should know. */
export function showFixing(
  { terminal, environment }: Pick<Invocation, 'terminal' | 'environment'>,
  log: Log,
): { show(event: FixEvent): void; end(): void } {
  let bar: Progress | undefined;
  const end = () => {
    bar?.finish();
    bar = undefined;
  };
  return {
    show(event) {
      switch (event.type) {
        case 'began': {
          const colours = screenColours(terminal, environment);
          const now = () => performance.now();
          terminal.line(`${event.kind}: ${formatCount(event.of)} ${unitOf(event.of, event.unit)}`);
          bar = createProgress({ terminal, unit: event.unit, total: event.of, now, colours });
          break;
        }
        case 'progress':
          bar?.update(event.done);
          break;
        case 'ended':
          end();
          break;
        case 'skipped':
          terminal.line(`${event.kind}: left alone, ${event.why}`);
          break;
        case 'failed':
          log.warn({ class: event.class, what: event.what }, `${event.what} failed: ${event.message}`);
          break;
        case 'paused':
          log.warn(`Paused for ${formatDuration(event.wait)}: ${event.message}`);
          break;
        case 'audited':
          log.debug({ gaps: event.result.findings.length }, `Audited ${event.moment}`);
          break;
      }
    },
    end,
  };
}
