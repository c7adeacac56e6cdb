export { ancestors } from './ancestors.js';
export { figures } from './figures-schema.js';
