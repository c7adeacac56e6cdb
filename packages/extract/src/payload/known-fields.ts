import { catalogue } from '@darkhorses/schema';
import type { Entry, Feed } from '@darkhorses/schema';

/**
 * Fields that are known and become no column, with the reason. They stay in the payloads, which are kept whole.
 */
export const fieldsWithoutColumn: Readonly<Partial<Record<Feed, Readonly<Record<string, string>>>>> = {
  card: {
    runners: 'holds the runners',
    off_time: '12-hour text without am or pm; off_dt tells the same exactly',
    'runners.quotes': 'free texts of earlier days, about other races',
    'runners.stable_tour': 'free texts of earlier days, not about this race',
    'runners.odds': 'prices of the moment of reading; they move and have an endpoint of their own',
  },
  result: {
    off: '12-hour text without am or pm; off_dt tells the same exactly',
  },
};

/**
 * The names of the fields that we know of the items of a feed (races, profiles, courses, regions), or of what stands in them.
 *
 * @param prefix what stands before the name: `runners.` for the fields of runners
 */
export function knownFields(
  feed: Feed,
  prefix: '' | 'runners.' | 'runners.trainer_14_days.' = '',
): ReadonlySet<string> {
  const place = `${feed} ${prefix}`;
  // Gathered at the first question: whoever only asks for help need not wait for it.
  const names = known.get(place) ?? namesOf(feed, prefix);
  known.set(place, names);
  return names;
}

const known = new Map<string, ReadonlySet<string>>();

// A field is known because a column names it as its source, or because it is listed above.
function namesOf(feed: Feed, prefix: string): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (path: string) => {
    if (path.startsWith(prefix)) names.add(path.slice(prefix.length).split('.', 1)[0] ?? '');
  };
  for (const { columns } of Object.values(catalogue)) {
    for (const { source } of Object.values<Entry>(columns)) {
      for (const { path } of source[feed] ?? []) add(path.replace(/\[.*\]/, ''));
    }
  }
  for (const path of Object.keys(fieldsWithoutColumn[feed] ?? {})) add(path);
  return names;
}
