import type { raMstRegions } from '../tables/ra-mst-regions.js';
import type { TableCatalogue } from './entry.js';
import { api } from './entry.js';
import { stamps } from './stamps.js';

export const regionsCatalogue = {
  comment:
    'Countries and racing regions of the API. One row per region code; races and courses use the same lower-case codes.',
  columns: {
    code: api('Lower-case region code of the API, for example gb, ire, fr.', { regions: 'region_code' }),
    name: api('Name of the region in English, for example Great Britain.', { regions: 'region' }),
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raMstRegions>;
