/** An OpenAPI document or schema, read loosely: its shape is what the scripts find out. */
export type Node = { readonly [key: string]: unknown };

export interface Described {
  readonly path: string;
  readonly method: string;
  readonly operation: Node;
  readonly parameters: readonly Node[];
}

export function operationsOf(document: Node): Described[];
export function resolve(document: Node, node: unknown): Node;
export function answerOf(document: Node, operation: Node, status: string): Node | undefined;
export function propertiesOf(document: Node, schema: unknown): Node;
export function schemaName(document: Node, schema: unknown): string | null;
