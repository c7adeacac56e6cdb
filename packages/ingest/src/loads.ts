export { finishLoad } from './loads/finish-load.js';
export type { Load, LoadDescription, LoadEnd } from './loads/load.js';
export { startLoad } from './loads/start-load.js';
