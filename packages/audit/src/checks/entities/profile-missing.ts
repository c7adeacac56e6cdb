import type { Check } from '../../check.js';
import { fewExamples } from '../../finding.js';
import { closeBy } from '../close-by.js';

/** Horses without date of birth, colour or breeder, which the API may still tell. */
export const profileMissing: Check = {
  name: 'profile-missing',
  title: 'Horses without profile',
  category: 'pedigree',
  priority: 'P3',
  severity: 'warning',
  why: 'Date of birth, colour and breeder are on no result: horses that last ran before 2023 have them only from a profile of their own.',
  source: 'what the API answered when it was asked for the horse',
  async run({ sql }) {
    // One row: how many horses, how many lack something, and of how many of those the API is known to tell no more.
    const [horses] = await sql<{ total: number; lacking: number; told: number; examples: string[] | null }[]>`
      select count(*) as total,
        count(*) filter (where lacks and not answered) as lacking,
        count(*) filter (where lacks and answered) as told,
        (array_agg(id order by name_off_dt desc nulls last, id collate "C") filter (where lacks and not answered))[1:5] as examples
      from (
        select horse.id, horse.name_off_dt, horse.dob is null or horse.colour is null or horse.breeder is null as lacks,
          -- As enrich remembers it: answered, and not to be asked again yet.
          coalesce(profile.state <> 'failed' and profile.not_before > now(), false) as answered
        from ra_mst_horses as horse
        left join ops.profiles as profile on profile.horse_id = horse.id
      ) as horse`;
    const { total = 0, lacking = 0, told = 0, examples } = horses ?? {};
    return {
      examined: total,
      explained:
        told === 0
          ? []
          : [{ what: `${told} horses of which the API itself knows not all of the profile`, count: told }],
      gaps:
        lacking === 0
          ? []
          : [
              {
                what: `${lacking} horses lack date of birth, colour or breeder, and were not asked for`,
                unit: 'horses',
                affected: lacking,
                of: total,
                examples: fewExamples(examples ?? []),
                closing: closeBy('profiles', 'Ask for the profile of each, the newest runners first', {
                  calls: lacking,
                }),
              },
            ],
    };
  },
};
