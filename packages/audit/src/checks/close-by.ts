import type { Partition } from '@darkhorses/ingest';
import { fixCommand } from '../closing.js';
import type { Closing, FixKind } from '../finding.js';

/** That `audit fix` closes it, with or without requests. */
export const closeBy = (
  kind: FixKind,
  how: string,
  { calls = 0, partitions }: { readonly calls?: number; readonly partitions?: readonly Partition[] } = {},
): Closing => ({ how, kind, command: fixCommand(kind), calls, ...(partitions && { partitions }) });
