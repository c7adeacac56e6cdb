import type { Sql } from '@darkhorses/schema';
import type { ISql, Sql as PostgresSql } from 'postgres';

/** The database's raw client or a transaction of it: whatever a statement can be sent through. */
export type Queryable = Sql extends PostgresSql<infer Types> ? ISql<Types> : never;
