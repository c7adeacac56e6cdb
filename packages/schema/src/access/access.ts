/**
 * What a role of the database may do with our tables without owning them. `work`: what loading, calculating, auditing and
 * the daemon take, and nothing that changes a table's shape. `read`: read everything, write nothing.
 */
export type Access = 'work' | 'read';

export const accesses = ['work', 'read'] as const satisfies readonly Access[];
