import { ancestorTable } from './ancestor-table.js';

export const raMstDams = ancestorTable('ra_mst_dams', 'dam');
