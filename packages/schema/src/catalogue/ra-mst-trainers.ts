import type { raMstTrainers } from '../tables/ra-mst-trainers.js';
import type { TableCatalogue } from './entry.js';
import { both, evidence, latest, stats } from './entry.js';
import { peopleFigures, recentFigures } from './people-figures.js';
import { stamps } from './stamps.js';

export const trainersCatalogue = {
  comment: 'Trainers named on racecards and in results, with their figures over the loaded races.',
  columns: {
    id: both('Id of the API: trn_ and digits.', { card: 'runners[].trainer_id', result: 'runners[].trainer_id' }),
    name: latest('name', 'Name of the licence holder, or of both for a joint licence.', {
      card: 'runners[].trainer',
      result: 'runners[].trainer',
    }),
    location: latest(
      'location',
      'Yard as the newest racecard gives it, for example Middleham, N Yorks. Results lack it.',
      {
        card: 'runners[].trainer_location',
      },
    ),
    ...evidence('name', 'the name'),
    ...evidence('location', 'the location'),
    total_runners: stats('Runs, non-finishers included.', 'runs'),
    ...peopleFigures,
    last_runner_date: stats('Day of the newest run. Days since then: figures.trainers.'),
    ...recentFigures('runs'),
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raMstTrainers>;
