import type { Node } from './describe.mjs';

export function bundle(file?: string): Node;
