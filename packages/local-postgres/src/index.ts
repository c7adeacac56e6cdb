export { type LocalPostgresStatus, localPostgresStatus, stopLocalPostgres } from './control.js';
export { LocalPostgresError, type LocalPostgresErrorCode } from './errors.js';
export { type LocalPostgres, type LocalPostgresOptions, startLocalPostgres } from './start.js';
