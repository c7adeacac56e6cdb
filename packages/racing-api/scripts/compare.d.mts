import type { Node } from './describe.mjs';

export interface Finding {
  readonly kind: 'missing' | 'different' | 'extra' | 'strict';
  readonly operation: string;
  readonly what: string;
}

export function compare(theirs: Node, ours: Node): Finding[];
