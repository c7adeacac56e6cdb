import { trackOfCourse } from '../courses/track-of-course.js';
import { blankRow } from './blank-row.js';
import type { Evidence } from './evidence.js';
import { MasterRows } from './master-rows.js';
import { idFields } from './people.js';
import type { Ancestor, HorseFacts, Named, People } from './people.js';
import type { RunnerFields } from './reading.js';

export interface CourseFacts {
  readonly id: string;
  readonly name: string;
  readonly regionCode: string;
}

const blank = {
  courses: blankRow('ra_mst_courses'),
  sires: blankRow('ra_mst_sires'),
  dams: blankRow('ra_mst_dams'),
  damsires: blankRow('ra_mst_damsires'),
  horses: blankRow('ra_mst_horses'),
  pedigrees: blankRow('ra_horse_pedigree'),
  jockeys: blankRow('ra_mst_jockeys'),
  trainers: blankRow('ra_mst_trainers'),
  owners: blankRow('ra_mst_owners'),
};

/**
 * Courses, animals and people, each with what was told of it last.
 *
 * Payloads must be told in the order of their evidence, a race's card before its result: what is told later stands. A
 * missing value leaves the older one, so a group of columns is as of the newest payload that has any of it.
 */
export class Masters {
  readonly courses = new MasterRows<'ra_mst_courses'>(() => ({ ...blank.courses }));
  readonly sires = new MasterRows<'ra_mst_sires'>(() => ({ ...blank.sires }));
  readonly dams = new MasterRows<'ra_mst_dams'>(() => ({ ...blank.dams }));
  readonly damsires = new MasterRows<'ra_mst_damsires'>(() => ({ ...blank.damsires }));
  readonly horses = new MasterRows<'ra_mst_horses'>(() => ({ ...blank.horses }));
  readonly pedigrees = new MasterRows<'ra_horse_pedigree'>(() => ({ ...blank.pedigrees }));
  readonly jockeys = new MasterRows<'ra_mst_jockeys'>(() => ({ ...blank.jockeys }));
  readonly trainers = new MasterRows<'ra_mst_trainers'>(() => ({ ...blank.trainers }));
  readonly owners = new MasterRows<'ra_mst_owners'>(() => ({ ...blank.owners }));

  tellCourse({ id, name, regionCode }: CourseFacts, evidence: Evidence): void {
    const row = this.courses.of(id);
    row.id = id;
    row.name = name;
    row.region_code = regionCode;
    row.name_off_dt = evidence.off_dt;
    row.name_race_id = evidence.race_id;
    const track = trackOfCourse(name, regionCode);
    row.track_type = track?.track_type ?? null;
    row.surface = track?.surface ?? null;
    row.latitude = track?.latitude ?? null;
    row.longitude = track?.longitude ?? null;
  }

  tellRunner(people: People, fields: RunnerFields, evidence: Evidence): void {
    this.tellHorse(people.horse, fields, evidence);
    this.#tellNamed(this.jockeys, people.jockey, 'jockey', fields, evidence);
    this.#tellNamed(this.owners, people.owner, 'owner', fields, evidence);
    const trainer = this.#tellNamed(this.trainers, people.trainer, 'trainer', fields, evidence);
    if (trainer && people.trainerLocation !== null) {
      trainer.location = people.trainerLocation;
      trainer.location_off_dt = evidence.off_dt;
      trainer.location_race_id = evidence.race_id;
    }
  }

  tellHorse(horse: HorseFacts, fields: RunnerFields, evidence: Evidence): void {
    const row = this.horses.of(horse.id);
    row.id = horse.id;
    row.name = horse.name;
    row.name_off_dt = evidence.off_dt;
    row.name_race_id = evidence.race_id;
    if (horse.sex !== null || horse.sexCode !== null) {
      row.sex = horse.sex;
      row.sex_code = horse.sexCode;
      row.sex_off_dt = evidence.off_dt;
      row.sex_race_id = evidence.race_id;
    }
    if (horse.dob !== null) {
      row.dob = horse.dob;
      row.dob_off_dt = evidence.off_dt;
      row.dob_race_id = evidence.race_id;
    }
    if (horse.colour !== null) {
      row.colour = horse.colour;
      row.colour_off_dt = evidence.off_dt;
      row.colour_race_id = evidence.race_id;
    }
    this.#tellOrigin(horse, evidence);
    this.#tellPedigree(horse, fields, evidence);
  }

  // Region and breeder stand on the horse and on its pedigree, told by the same payload.
  #tellOrigin({ id, region, breeder }: HorseFacts, evidence: Evidence): void {
    for (const row of [this.horses.of(id), this.pedigrees.of(id)]) {
      if (region !== null) {
        row.region = region;
        row.region_off_dt = evidence.off_dt;
        row.region_race_id = evidence.race_id;
      }
      if (breeder !== null) {
        row.breeder = breeder;
        row.breeder_off_dt = evidence.off_dt;
        row.breeder_race_id = evidence.race_id;
      }
    }
  }

  #tellPedigree({ id, sire, dam, damsire }: HorseFacts, fields: RunnerFields, evidence: Evidence): void {
    this.#tellAncestor(this.sires, sire, 'sire', fields, evidence);
    this.#tellAncestor(this.dams, dam, 'dam', fields, evidence);
    this.#tellAncestor(this.damsires, damsire, 'damsire', fields, evidence);
    const [horse, pedigree] = [this.horses.of(id), this.pedigrees.of(id)];
    pedigree.horse_id = id;
    if (sire.id !== null || dam.id !== null || damsire.id !== null) {
      horse.sire_id = sire.id;
      horse.dam_id = dam.id;
      horse.damsire_id = damsire.id;
      horse.pedigree_off_dt = evidence.off_dt;
      horse.pedigree_race_id = evidence.race_id;
    }
    if ((sire.id ?? sire.name ?? dam.id ?? dam.name ?? damsire.id ?? damsire.name) === null) return;
    pedigree.sire_id = sire.id;
    pedigree.sire = sire.name;
    pedigree.dam_id = dam.id;
    pedigree.dam = dam.name;
    pedigree.damsire_id = damsire.id;
    pedigree.damsire = damsire.name;
    pedigree.pedigree_off_dt = evidence.off_dt;
    pedigree.pedigree_race_id = evidence.race_id;
  }

  #tellAncestor(
    rows: MasterRows<'ra_mst_sires' | 'ra_mst_dams' | 'ra_mst_damsires'>,
    ancestor: Ancestor,
    field: keyof typeof idFields,
    fields: RunnerFields,
    evidence: Evidence,
  ): void {
    const row = this.#tellNamed(rows, ancestor, field, fields, evidence);
    if (row && ancestor.region !== null) {
      row.region = ancestor.region;
      row.region_off_dt = evidence.off_dt;
      row.region_race_id = evidence.race_id;
    }
  }

  /** The row of somebody with an id. Without a name it waits for a payload that has one. */
  #tellNamed<Row extends NamedRow>(
    rows: { of(id: string): Row },
    { id, name }: Named,
    field: keyof typeof idFields,
    fields: RunnerFields,
    evidence: Evidence,
  ): Row | null {
    if (id === null) return null;
    const row = rows.of(id);
    row.id = id;
    if (name === null) {
      fields.report(idFields[field], 'unnamed');
      return row;
    }
    row.name = name;
    row.name_off_dt = evidence.off_dt;
    row.name_race_id = evidence.race_id;
    return row;
  }
}

/** A row of a table of people or ancestors. */
interface NamedRow {
  id: string;
  name: string | null;
  name_off_dt: string | null;
  name_race_id: string | null;
}
