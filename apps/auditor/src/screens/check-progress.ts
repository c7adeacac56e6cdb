import type { AuditProgress } from '@darkhorses/audit';
import { createProgress, type Invocation, type Progress, screenColours } from '@darkhorses/command';

/** A bar that fills as checks end, and names the last. */
export function showChecks({ terminal, environment }: Pick<Invocation, 'terminal' | 'environment'>): {
  show(progress: AuditProgress): void;
  end(): void;
} {
  let bar: Progress | undefined;
  return {
    show({ done, total, outcome }) {
      const colours = screenColours(terminal, environment);
      bar ??= createProgress({ terminal, unit: 'checks', total, now: () => performance.now(), colours });
      bar.update(done, outcome.check.name);
    },
    end: () => bar?.finish(),
  };
}
