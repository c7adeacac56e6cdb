import type { raMstOwners } from '../tables/ra-mst-owners.js';
import type { TableCatalogue } from './entry.js';
import { both, evidence, latest, stats } from './entry.js';
import { peopleFigures, recentFigures } from './people-figures.js';
import { stamps } from './stamps.js';

export const ownersCatalogue = {
  comment: 'Owners and partnerships named on racecards and in results, with their figures over the loaded races.',
  columns: {
    id: both('Id of the API: own_ and digits.', { card: 'runners[].owner_id', result: 'runners[].owner_id' }),
    name: latest('name', 'Name of the owner or partnership.', { card: 'runners[].owner', result: 'runners[].owner' }),
    ...evidence('name', 'the name'),
    total_runners: stats('Runs, non-finishers included.', 'runs'),
    total_horses: stats('Individual horses that ran for the owner.', 'horses'),
    ...peopleFigures,
    last_runner_date: stats('Day of the newest run. Days since then: figures.owners.'),
    ...recentFigures('runs'),
    active_last_30d: stats('Whether the owner had a run in the last 30 days.'),
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raMstOwners>;
