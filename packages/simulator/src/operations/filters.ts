import { textOf, type Payload } from '../source/racing-source.js';
import type { Parameters } from './parameters.js';

/** Whether a race belongs to the answer. */
export type Filter = (race: Payload) => boolean;

// Query values are written with underscores where the data has spaces: good_to_soft, class_1, nh_flat.
const fieldsByParameter = [
  ['type', 'type'],
  ['going', 'going'],
  ['race_class', 'class'],
  ['age_band', 'age_band'],
  ['sex_restriction', 'sex_rest'],
] as const;

/** The filters that every results list takes. */
export function resultFilters(parameters: Parameters): Filter {
  const filters: Filter[] = [placeFilter(parameters.list('region'), parameters.list('course'))];
  for (const [parameter, field] of fieldsByParameter) {
    const wanted = new Set(parameters.list(parameter).map(plain));
    if (wanted.size > 0) filters.push((race) => wanted.has(plain(textOf(race, field))));
  }
  const min = parameters.optionalInteger('min_distance_y');
  const max = parameters.optionalInteger('max_distance_y');
  if (min !== undefined) filters.push((race) => Number(textOf(race, 'dist_y')) >= min);
  if (max !== undefined) filters.push((race) => Number(textOf(race, 'dist_y')) <= max);
  return (race) => filters.every((filter) => filter(race));
}

/** The filters that every list of racecards takes. */
export function racecardFilters(parameters: Parameters): Filter {
  return placeFilter(parameters.list('region_codes'), parameters.list('course_ids'));
}

/** Courses and regions: where courses are named, regions are ignored, as the API documents. */
function placeFilter(regions: readonly string[], courses: readonly string[]): Filter {
  if (courses.length > 0) return (race) => courses.includes(textOf(race, 'course_id'));
  if (regions.length > 0) return (race) => regions.includes(textOf(race, 'region').toLowerCase());
  return () => true;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9+&-]/g, '');
}
