export { figuresAncestors } from './ancestors.js';
export { figures } from './figures-schema.js';
export { figuresJockeys, figuresOwners, figuresTrainers } from './people.js';
