export { DatabaseConnectionError } from './database-connection-error.js';
export type { ConnectionFailure } from './database-connection-error.js';
export { ForeignTablesError } from './foreign-tables-error.js';
export { InvalidDatabaseUrlError } from './invalid-database-url-error.js';
export { MigrationMismatchError } from './migration-mismatch-error.js';
export { RoleError } from './role-error.js';
export { SchemaError } from './schema-error.js';
export { UnfitDatabaseError } from './unfit-database-error.js';
