import type { Check } from '../../check.js';
import { notClosable } from '../../closing.js';
import { fewExamples } from '../../finding.js';

/** Licensed people of one name under two ids. Owners are only counted: their names are shared by many. */
export const namesakes: Check = {
  name: 'namesakes',
  title: 'People under two ids',
  category: 'people',
  priority: 'P5',
  severity: 'note',
  why: 'Where two ids are one person, each shows a part of the career.',
  source: 'names: professional licences are few enough that two bearers of one name are rare',
  async run({ sql }) {
    // One row for each kind: how many there are, and who share their name with somebody of the same kind.
    const kinds = await sql<{ kind: string; total: number; shared: number; examples: string[] | null }[]>`
      with person as (
        select 'jockeys' as kind, id, name from ra_mst_jockeys
        union all select 'trainers', id, name from ra_mst_trainers
        union all select 'owners', id, name from ra_mst_owners
      ),
      counted as (
        select kind, id, name, count(*) over (partition by kind, lower(name)) as bearers from person
      )
      select kind, count(*) as total, count(*) filter (where name is not null and bearers > 1) as shared,
        (array_agg(id order by lower(name), id collate "C") filter (where name is not null and bearers > 1))[1:5] as examples
      from counted
      group by kind
      order by kind`;
    const sharing = kinds.filter(({ shared }) => shared > 0);
    return {
      examined: kinds.reduce((sum, { total }) => sum + total, 0),
      explained: sharing
        .filter(({ kind }) => kind === 'owners')
        .map(({ shared }) => ({ what: `${shared} owners share their name with another id`, count: shared })),
      gaps: sharing
        .filter(({ kind }) => kind !== 'owners')
        .map(({ kind, total, shared, examples }) => ({
          what: `${shared} ${kind} share their name with another id`,
          unit: kind,
          affected: shared,
          of: total,
          examples: fewExamples(examples ?? []),
          cause: 'namesakes, a licence that was given anew, or a partnership that changed',
          closing: notClosable('Nothing has to be done; group by name where a whole career is wanted'),
        })),
    };
  },
};
