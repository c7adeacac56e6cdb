export type { Access } from './access.js';
export { accessOfRoles, grantAccess, revokeAccess } from './grant-access.js';
export { explainLackOfRights, isLackOfRights } from './lack-of-rights.js';
