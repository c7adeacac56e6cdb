import type { raMstBookmakers } from '../tables/ra-mst-bookmakers.js';
import type { TableCatalogue } from './entry.js';
import { fixed } from './entry.js';
import { stamps } from './stamps.js';

export const bookmakersCatalogue = {
  comment:
    'Bookmakers and exchanges with a British or Irish licence that analysts meet. A list of our own: the API has none.',
  columns: {
    code: fixed('Our short name of the bookmaker, for example paddy_power.'),
    name: fixed('Name as the bookmaker writes it.'),
    type: fixed('online (fixed odds), exchange, or spread.'),
    is_active: fixed('Whether the bookmaker takes bets today.'),
    aliases: fixed('Other spellings of the name that odds feeds use, for joining odds from elsewhere.'),
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raMstBookmakers>;
