import type { Node } from './describe.mjs';

export interface Shape {
  readonly types: ReadonlySet<string>;
  readonly enum: readonly unknown[] | undefined;
  readonly bounds: Node;
  readonly default: unknown;
  readonly items: readonly Node[];
  readonly properties: ReadonlyMap<string, readonly Node[]>;
  readonly required: ReadonlySet<string>;
}

export function shapeOf(document: Node, schema: Node): Shape;
