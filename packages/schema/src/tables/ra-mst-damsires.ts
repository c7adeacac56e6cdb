import { ancestorTable } from './ancestor-table.js';

export const raMstDamsires = ancestorTable('ra_mst_damsires', 'dsi');
