import { ancestorTable } from './ancestor-table.js';

export const raMstSires = ancestorTable('ra_mst_sires', 'sir');
