import type { DayRows } from '@darkhorses/extract';

/**
 * A day's rows without the people and ancestors that none of its races or runners names: a jockey who was on the card and
 * replaced, a sire that the result corrected.
 *
 * So a person's row stands on rows of `ra_runners` alone, and whether somebody must stay, and as of which race, can be told
 * from the database whenever a day changes.
 */
export function referencedOnly({ rows, ...rest }: DayRows): DayRows {
  const runners = rows.ra_runners;
  const descent = [...runners, ...rows.ra_mst_horses];
  return {
    ...rest,
    rows: {
      ...rows,
      ra_mst_courses: among(
        rows.ra_mst_courses,
        rows.ra_races.map((race) => race.course_id),
      ),
      ra_mst_sires: among(
        rows.ra_mst_sires,
        descent.map(({ sire_id }) => sire_id),
      ),
      ra_mst_dams: among(
        rows.ra_mst_dams,
        descent.map(({ dam_id }) => dam_id),
      ),
      ra_mst_damsires: among(
        rows.ra_mst_damsires,
        descent.map(({ damsire_id }) => damsire_id),
      ),
      ra_mst_jockeys: among(
        rows.ra_mst_jockeys,
        runners.map(({ jockey_id }) => jockey_id),
      ),
      ra_mst_trainers: among(
        rows.ra_mst_trainers,
        runners.map(({ trainer_id }) => trainer_id),
      ),
      ra_mst_owners: among(
        rows.ra_mst_owners,
        runners.map(({ owner_id }) => owner_id),
      ),
    },
  };
}

function among<Row extends { readonly id: string }>(rows: readonly Row[], ids: readonly (string | null)[]): Row[] {
  const named = new Set(ids);
  return rows.filter(({ id }) => named.has(id));
}
