import { expect, test } from 'vitest';
import { rowsOfCourses } from './rows-of-courses.js';
import { rowsOfRegions } from './rows-of-regions.js';

const readAt = '2026-05-09T09:00:00Z';
const course = (id: number, name: string, region_code = 'gb', region = 'Great Britain') => ({
  id: `crs_${id}`,
  course: name,
  region_code,
  region,
});

test('courses get type, surface and coordinates from our own list', () => {
  const { rows, issues, rejects, unplaced } = rowsOfCourses(
    [
      course(2, 'Kempton (AW)'),
      course(1, 'Dundalk (AW) (IRE)', 'ire', 'Ireland'),
      course(3, 'Longchamp', 'fr', 'France'),
    ],
    readAt,
  );
  expect([...issues, ...rejects, ...unplaced]).toEqual([]);
  expect(rows.ra_mst_courses).toMatchObject([
    { id: 'crs_1', name: 'Dundalk (AW)', region: 'Ireland', surface: 'AW', track_type: 'Flat', latitude: 54.02 },
    {
      id: 'crs_2',
      name: 'Kempton (AW)',
      region_code: 'gb',
      name_race_id: 'courses',
      name_off_dt: '2026-05-09T09:00:00.000Z',
    },
    { id: 'crs_3', name: 'Longchamp', latitude: null, surface: null },
  ]);
});

test('a British or Irish course that is not on the list is named', () => {
  expect(rowsOfCourses([course(1, 'Saltmarsh'), course(2, 'Elsewhere', 'fr')], readAt).unplaced).toEqual(['Saltmarsh']);
});

test('what is no course is rejected, unknown fields are told', () => {
  const { rejects, issues, rows } = rowsOfCourses(
    [
      null,
      course(1, ''),
      { ...course(2, 'Ascot'), id: '2' },
      { ...course(3, 'Ascot'), region_code: 'Great Britain' },
      { ...course(4, 'York'), more: 1 },
    ],
    readAt,
  );
  expect(rejects.map(({ reason }) => reason).toSorted()).toEqual(['bad_id', 'no_name', 'no_region', 'not_an_object']);
  expect(issues.map(({ path, kind }) => [path, kind])).toEqual([
    ['more', 'unknown_field'],
    ['region_code', 'unparsed'],
  ]);
  expect(rows.ra_mst_courses).toHaveLength(1);
});

test('regions have lower-case codes, in their order', () => {
  const { rows, rejects } = rowsOfRegions([
    { region: 'Ireland', region_code: 'IRE' },
    { region: 'Great Britain', region_code: 'gb' },
    { region: '', region_code: 'fr' },
    7,
  ]);
  expect(rows.ra_mst_regions).toEqual([
    { code: 'gb', name: 'Great Britain' },
    { code: 'ire', name: 'Ireland' },
  ]);
  expect(rejects.map(({ reason }) => reason).toSorted()).toEqual(['no_name', 'not_an_object']);
});

test('of two with one id the last stands; what differs from it is kept as a reject, what is the same is counted', () => {
  const courses = rowsOfCourses([course(1, 'Ascot'), course(1, 'York'), course(1, 'York')], readAt);
  expect(courses.rows.ra_mst_courses).toMatchObject([{ id: 'crs_1', name: 'York' }]);
  expect(courses.rejects).toMatchObject([
    { key: 'crs_1', reason: 'superseded_duplicate', payload: { course: 'Ascot' } },
  ]);
  expect(courses.issues).toMatchObject([{ path: 'id', kind: 'duplicate', value: 'crs_1', count: 2 }]);

  const regions = rowsOfRegions([
    { region: 'Eire', region_code: 'ire' },
    { region: 'Ireland', region_code: 'IRE' },
  ]);
  expect(regions.rows.ra_mst_regions).toEqual([{ code: 'ire', name: 'Ireland' }]);
  expect(regions.rejects).toMatchObject([{ key: 'ire', reason: 'superseded_duplicate', payload: { region: 'Eire' } }]);
});
