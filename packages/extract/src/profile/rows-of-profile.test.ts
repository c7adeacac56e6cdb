import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOfProfile } from './rows-of-profile.js';

const readAt = '2026-05-09T10:00:00+01:00';
const evidence = '2026-05-09T09:00:00.000Z';

const profile = {
  id: 'hrs_700001',
  name: 'Harbour Light (IRE)',
  breeder: 'Saltmarsh Stud',
  colour: 'b',
  colour_code: 'B',
  dam: 'Quiet Tide (GB)',
  dam_id: 'dam_710003',
  damsire: 'Old Ferryman (USA)',
  damsire_id: 'dsi_710002',
  dob: '2011-06-19',
  sex: 'gelding',
  sex_code: 'G',
  sire: 'Long Headland (FR)',
  sire_id: 'sir_710001',
};

test('a profile tells what results lack, with the moment of reading as its evidence', () => {
  const { rows, issues, rejects } = rowsOfProfile(profile, readAt);
  expect([...issues, ...rejects]).toEqual([]);
  expect(rows.ra_mst_horses).toMatchObject([
    {
      id: 'hrs_700001',
      name: 'Harbour Light',
      region: 'ire',
      sex: 'gelding',
      dob: '2011-06-19',
      dob_off_dt: evidence,
      dob_race_id: 'profile',
      colour: 'b',
      colour_code: 'B',
      breeder: 'Saltmarsh Stud',
      sire_id: 'sir_710001',
    },
  ]);
  expect(rows.ra_horse_pedigree).toMatchObject([{ damsire: 'Old Ferryman', breeder: 'Saltmarsh Stud', region: 'ire' }]);
  expect(rows.ra_mst_damsires).toMatchObject([{ id: 'dsi_710002', region: 'usa', region_off_dt: evidence }]);
});

test('a profile without parents, as searches and old horses have them, is read all the same', () => {
  const { rows, issues } = rowsOfProfile(
    { id: 'hrs_1', name: 'Nobody', dam: null, dam_id: '', damsire: '', sire_id: '' },
    readAt,
  );
  expect(issues).toEqual([]);
  expect(rows.ra_mst_horses).toMatchObject([{ sire_id: null, pedigree_off_dt: null, dob: null, dob_off_dt: null }]);
  expect(rows.ra_mst_sires).toEqual([]);
});

test('what is no profile is rejected', () => {
  for (const [value, reason] of [
    [null, 'not_an_object'],
    [{ id: 'x', name: 'A' }, 'bad_id'],
    [{ id: 'hrs_1', name: '' }, 'no_name'],
  ] as const) {
    const { rejects, rows } = rowsOfProfile(value, readAt);
    expect(rejects).toMatchObject([{ reason, table: 'ra_mst_horses', payload: value ?? { value } }]);
    expect(rows.ra_mst_horses).toEqual([]);
  }
});

test('strange values are told and unknown fields too, whatever they are', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(profile), 'surprise'), fc.jsonValue(), (field, value) => {
      const { rows, rejects } = rowsOfProfile({ ...profile, [field]: value }, readAt);
      expect(rows.ra_mst_horses.length + rejects.length).toBe(1);
    }),
  );
  expect(rowsOfProfile({ ...profile, surprise: 1, colour: 'plaid' }, readAt).issues).toMatchObject([
    { path: 'colour', kind: 'unknown_code', value: 'plaid', dataset: 'profiles' },
    { path: 'surprise', kind: 'unknown_field', race_id: null },
  ]);
});
