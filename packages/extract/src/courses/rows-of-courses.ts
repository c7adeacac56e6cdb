import type { SourcedRow } from '@darkhorses/schema';
import type { Course } from '@darkhorses/racing-api';
import { parseRegion } from '../concepts/country.js';
import { parseId } from '../concepts/ids.js';
import { evidenceOfReading } from '../day/evidence.js';
import { Masters } from '../day/masters.js';
import { Fields, isObject } from '../payload/fields.js';
import { Issues } from '../payload/issues.js';
import type { FieldIssue } from '../payload/issues.js';
import { knownFields } from '../payload/known-fields.js';
import { ListItems } from '../payload/list-items.js';
import { Rejects } from '../payload/rejects.js';
import type { Reject } from '../payload/rejects.js';

export interface CourseRows {
  readonly rows: { readonly ra_mst_courses: SourcedRow<'ra_mst_courses'>[] };
  readonly issues: FieldIssue[];
  readonly rejects: Reject[];
  /** British and Irish courses that our list of tracks lacks: their type, surface and coordinates are null. */
  readonly unplaced: string[];
}

const kind = { dataset: 'courses', table: 'ra_mst_courses', idField: 'id' } as const;

/**
 * The rows of the API's courses, with track type, surface and coordinates from our own list of tracks.
 *
 * @param fetchedAt when the list was read, ISO 8601: the evidence beside the names
 * @throws TypeError when `fetchedAt` is no time
 * @example rowsOfCourses((await api.GET('/v1/courses', options)).courses, '2025-10-14T09:00:00Z').unplaced
 */
export function rowsOfCourses(courses: readonly unknown[], fetchedAt: string): CourseRows {
  const [issues, rejects, masters] = [new Issues(), new Rejects(), new Masters()];
  const items = new ListItems(kind, issues, rejects);
  const evidence = evidenceOfReading(fetchedAt, 'courses');
  for (const course of courses) tell(course);
  const rows = masters.courses.sorted();
  return {
    rows: { ra_mst_courses: rows },
    issues: issues.list(),
    rejects: rejects.list(),
    unplaced: rows.filter(isUnplaced).map(({ name }) => name),
  };

  function tell(course: unknown): void {
    if (!isObject(course)) return rejects.addItem(kind, course, 'not_an_object', 'a course must be a JSON object');
    const fields = new Fields<keyof Course>(course, 'courses', '', null, issues);
    const id = parseId('course', course['id']);
    if (!id) return rejects.addItem(kind, course, 'bad_id', 'id must be crs_ and digits');
    const name = fields.name('course');
    if (name === null) return rejects.addItem(kind, course, 'no_name', 'the course must have a name');
    const regionCode = fields.parse('region_code', parseRegion);
    if (regionCode === null) return rejects.addItem(kind, course, 'no_region', 'the course must have a region_code');
    fields.reportUnknown(knownFields('courses'));
    items.take(id, course);
    masters.tellCourse({ id, name: name.name, regionCode }, evidence);
    masters.courses.of(id).region = fields.text('region');
  }
}

function isUnplaced({ region_code, latitude }: SourcedRow<'ra_mst_courses'>): boolean {
  return latitude === null && (region_code === 'gb' || region_code === 'ire');
}
