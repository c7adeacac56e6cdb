export { LocalPostgresError, type LocalPostgresErrorCode } from './errors.js';
export { type LocalPostgres, type LocalPostgresOptions, startLocalPostgres } from './start.js';
