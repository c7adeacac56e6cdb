export { connectionFailure } from './connection-failure.js';
export { databaseDigest } from './digest.js';
export type { TableDigest } from './digest.js';
export { inTransaction } from './in-transaction.js';
export { openDatabase } from './open.js';
export type { Database, OpenDatabaseOptions, Orm, Sql, TransactionSql } from './open.js';
export { retryConflicts } from './retry-conflicts.js';
export { together } from './together.js';
