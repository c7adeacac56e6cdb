import type { Partition } from '@darkhorses/ingest';
import type { Closing, FixKind } from '../finding.js';

/** How people ask `audit fix` for one kind of work. */
export const fixCommand = (kind: FixKind): string => `npm run audit -- fix --only ${kind}`;

/** A gap that `audit fix` closes. */
export const closeBy = (
  kind: FixKind,
  how: string,
  { calls = 0, partitions }: { readonly calls?: number; readonly partitions?: readonly Partition[] } = {},
): Closing => ({ how, kind, command: fixCommand(kind), calls, ...(partitions && { partitions }) });

/** A gap that no command closes: people have to. */
export const closedByPeople = (how: string): Closing => ({ how, calls: 0 });
