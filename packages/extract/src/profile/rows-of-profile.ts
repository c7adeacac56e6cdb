import type { SourcedRow } from '@darkhorses/schema';
import type { HorsePro } from '@darkhorses/racing-api';
import { parseId } from '../concepts/ids.js';
import { parseColour } from '../concepts/colour.js';
import { evidenceOfReading } from '../day/evidence.js';
import { Masters } from '../day/masters.js';
import { horseOf } from '../day/people.js';
import type { RunnerField } from '../day/reading.js';
import { Fields, isObject } from '../payload/fields.js';
import { Issues } from '../payload/issues.js';
import type { FieldIssue } from '../payload/issues.js';
import { knownFields } from '../payload/known-fields.js';
import { Rejects } from '../payload/rejects.js';
import type { Reject } from '../payload/rejects.js';

export interface ProfileRows {
  readonly rows: {
    readonly ra_mst_sires: SourcedRow<'ra_mst_sires'>[];
    readonly ra_mst_dams: SourcedRow<'ra_mst_dams'>[];
    readonly ra_mst_damsires: SourcedRow<'ra_mst_damsires'>[];
    readonly ra_mst_horses: SourcedRow<'ra_mst_horses'>[];
    readonly ra_horse_pedigree: SourcedRow<'ra_horse_pedigree'>[];
  };
  readonly issues: FieldIssue[];
  readonly rejects: Reject[];
}

const kind = { dataset: 'profiles', table: 'ra_mst_horses', idField: 'id' } as const;

/**
 * The rows that a horse's profile feeds, of the pro endpoint or of the shorter standard one: date of birth, colour and
 * breeder, which results lack, and the pedigree. A profile is as of the moment when it was read.
 *
 * @param fetchedAt when it was read, ISO 8601: the evidence beside what it tells
 * @throws TypeError when `fetchedAt` is no time
 * @example rowsOfProfile(await api.GET('/v1/horses/{horse_id}/pro', options), '2025-10-14T09:00:00Z').rows.ra_mst_horses
 */
export function rowsOfProfile(profile: unknown, fetchedAt: string): ProfileRows {
  const [issues, rejects, masters] = [new Issues(), new Rejects(), new Masters()];
  const evidence = evidenceOfReading(fetchedAt, 'profile');
  if (!isObject(profile)) rejects.addItem(kind, profile, 'not_an_object', 'a profile must be a JSON object');
  else tell(profile);
  return {
    rows: {
      ra_mst_sires: masters.sires.sorted(),
      ra_mst_dams: masters.dams.sorted(),
      ra_mst_damsires: masters.damsires.sorted(),
      ra_mst_horses: masters.horses.sorted(),
      ra_horse_pedigree: masters.pedigrees.sorted(),
    },
    issues: issues.list(),
    rejects: rejects.list(),
  };

  function tell(values: Fields['values']): void {
    const fields = new Fields<RunnerField | keyof HorsePro>(values, 'profiles', '', null, issues);
    const id = parseId('horse', values['id']);
    if (!id) return rejects.addItem(kind, profile, 'bad_id', 'id must be hrs_ and digits');
    const name = fields.name('name');
    if (name === null) return rejects.addItem(kind, profile, 'no_name', 'the profile must have a name');
    fields.reportUnknown(knownFields('profile'));
    masters.tellHorse(horseOf(fields, id, name.name, name.region), fields, evidence);
    masters.horses.of(id).colour_code = fields.checked('colour_code', parseColour);
  }
}
