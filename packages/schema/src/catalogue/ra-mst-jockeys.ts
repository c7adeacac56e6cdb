import type { raMstJockeys } from '../tables/ra-mst-jockeys.js';
import type { TableCatalogue } from './entry.js';
import { at, both, evidence, latest, stats } from './entry.js';
import { peopleFigures, recentFigures } from './people-figures.js';
import { stamps } from './stamps.js';

export const jockeysCatalogue = {
  comment: 'Jockeys named on racecards and in results, with their figures over the loaded races.',
  columns: {
    id: both('Id of the API: jky_ and digits.', { card: 'runners[].jockey_id', result: 'runners[].jockey_id' }),
    name: latest('name', 'Name without the claim that racecards add, for example (5).', {
      card: at('runners[].jockey', /^(?!NON-RUNNER|-$|–$)./),
      result: 'runners[].jockey',
    }),
    ...evidence('name', 'the name'),
    total_rides: stats('Rides, non-finishers included.', 'runs'),
    ...peopleFigures,
    last_ride_date: stats('Day of the newest ride. Days since then: figures.jockeys.'),
    ...recentFigures('rides'),
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raMstJockeys>;
