import { expect, test } from 'vitest';
import { britishTracks } from './british-tracks.js';
import { irishTracks } from './irish-tracks.js';
import { trackOfCourse } from './track-of-course.js';

test('the bracket chooses between the tracks of one place', () => {
  expect(trackOfCourse('Kempton (AW)', 'gb')).toMatchObject({ surface: 'AW', track_type: 'Flat' });
  expect(trackOfCourse('Kempton', 'gb')).toMatchObject({ surface: 'Turf', track_type: 'Jumps' });
  expect(trackOfCourse('Newmarket (July)', 'gb')?.longitude).not.toBe(trackOfCourse('Newmarket', 'gb')?.longitude);
  expect(trackOfCourse('Wexford (RH)', 'ire')).toEqual(trackOfCourse('Wexford', 'ire'));
});

test('spelling and other names do not matter, the country does', () => {
  expect(trackOfCourse('Bangor On Dee', 'gb')).toEqual(trackOfCourse('Bangor-on-Dee', 'gb'));
  expect(trackOfCourse('Great Leighs (AW)', 'gb')).toEqual(trackOfCourse('Chelmsford (AW)', 'gb'));
  expect(trackOfCourse('Perth', 'aus')).toBeNull();
  expect(trackOfCourse('Ascot', 'ire')).toBeNull();
  expect(trackOfCourse('', 'gb')).toBeNull();
});

test('every track lies in Britain or Ireland, and no name stands twice', () => {
  for (const tracks of [britishTracks, irishTracks]) {
    const names = tracks.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
    expect(new Set(names).size).toBe(names.length);
    for (const { latitude, longitude } of tracks) {
      expect(latitude).toBeGreaterThan(50);
      expect(latitude).toBeLessThan(57);
      expect(longitude).toBeGreaterThan(-10);
      expect(longitude).toBeLessThan(2);
    }
  }
});
