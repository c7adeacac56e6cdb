export { createWorld } from './create-world.js';
export type * from './payloads/shapes.js';
export type * from './types.js';
