import type { raMstCourses } from '../tables/ra-mst-courses.js';
import type { TableCatalogue } from './entry.js';
import { api, both, evidence, fixed, latest } from './entry.js';
import { stamps } from './stamps.js';

export const coursesCatalogue = {
  comment: 'Racecourses. A turf and an all-weather track at one place are two courses, as in the API.',
  columns: {
    id: both('Course id of the API: crs_ and digits.', { card: 'course_id', result: 'course_id', courses: 'id' }),
    name: latest('name', 'Name without a country suffix, for example Dundalk (AW).', {
      card: 'course',
      result: 'course',
      courses: 'course',
    }),
    region_code: latest('name', 'Lower-case code of the region: joins to ra_mst_regions.code.', {
      card: 'region',
      result: 'region',
      courses: 'region_code',
    }),
    region: api('Name of the region, for example Ireland. Null until the list of courses has been read.', {
      courses: 'region',
    }),
    track_type: fixed('What is raced here: Flat, Jumps or Both. From a list of our own; null where not known.'),
    surface: fixed('Turf or AW (all-weather). From a list of our own; null where not known.'),
    longitude: fixed('Longitude of the course, WGS 84. From a list of our own; null where not known.', 'degrees'),
    latitude: fixed('Latitude of the course, WGS 84. From a list of our own; null where not known.', 'degrees'),
    ...evidence('name', 'the name and region code of the course'),
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raMstCourses>;
