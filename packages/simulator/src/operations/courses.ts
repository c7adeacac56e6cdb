import { fieldsOf, textOf } from '../source/racing-source.js';
import type { Call, Reply } from './call.js';
import { readParameters } from './parameters.js';

/** Every course, or those of some regions: one list without pages. */
export function courses(call: Call): Reply {
  const wanted = readParameters(call.query).list('region_codes');
  const rows = call.source
    .courses()
    .map(fieldsOf)
    .filter((course) => wanted.length === 0 || wanted.includes(textOf(course, 'region_code').toLowerCase()));
  return { value: { courses: rows, total: rows.length } };
}

/** Every region, as a bare array. */
export function regions(call: Call): Reply {
  return { value: call.source.regions() };
}
