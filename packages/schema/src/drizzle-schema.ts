// What drizzle-kit reads and what `orm` knows: every schema, table, view and relation.
export * from './figures/index.js';
export * from './ops/index.js';
export * from './relations.js';
export * from './tables/index.js';
