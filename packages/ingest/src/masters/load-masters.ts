import { bookmakers } from '@darkhorses/extract';
import type { RacingApi } from '@darkhorses/racing-api';
import { inTransaction, retryConflicts, type Sql } from '@darkhorses/schema';
import type { Load } from '../loads/load.js';
import type { Queryable } from '../queryable.js';
import type { ChangedRows } from '../write/changed-rows.js';
import { writeRows } from '../write/table-rows.js';
import { courseList, readCourses, readRegions, regionList } from './lists.js';
import { writeAnswer } from './write-answer.js';

/** What a load of the masters needs. */
export interface LoadMastersOptions {
  readonly api: RacingApi;
  readonly sql: Sql;
  readonly load: Pick<Load, 'id'>;
  /** Whose courses are wanted: lower-case region codes. Default Britain and Ireland. */
  readonly regions?: readonly string[];
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
}

/** How many masters there are now, and how many rows of them this load changed. */
export interface MasterCounts {
  readonly courses: number;
  readonly regions: number;
  readonly bookmakers: number;
  readonly changed: number;
}

/** Region codes of Britain and Ireland, as the API writes them. */
export const britainAndIreland: readonly string[] = ['gb', 'ire'];

/**
 * Loads the courses of the wanted regions, all regions, and the bookmakers: two calls. Rows that are as they should be are
 * not touched, and none is ever removed: races name them. Courses elsewhere come with the races that are run there.
 *
 * @throws IncompleteListError where the courses are not as many as the API says there are; nothing was written
 * @example
 * const { courses } = await loadMasters({ api, sql, load });
 */
export async function loadMasters(options: LoadMastersOptions): Promise<MasterCounts> {
  const { api, sql, load, signal, regions = britainAndIreland, now = () => new Date() } = options;
  const [courseAnswer, regionAnswer] = await Promise.all([
    readCourses(api, { regions, signal, now }),
    readRegions(api, { signal, now }),
  ]);
  return retryConflicts(() =>
    inTransaction(sql, async (transaction) => {
      // One at a time: a second load must see what the first one stored, or it would store it again.
      await transaction`select pg_advisory_xact_lock(hashtext('darkhorses masters'))`;
      const loadId = load.id;
      const changed = [
        await writeAnswer(transaction, regionList.name, regionAnswer, { ...regionList, source: 'list', loadId }),
        await writeRows(transaction, { ra_mst_bookmakers: bookmakers }, { source: 'list', loadId }),
        await writeCourses(transaction),
      ];
      return { ...(await countMasters(transaction)), changed: sumOf(changed) };

      function writeCourses(sql: Queryable): Promise<ChangedRows> {
        const { name, extract } = courseList(regions);
        return writeAnswer(sql, name, courseAnswer, { extract, source: 'list', loadId });
      }
    }),
  );
}

/** One row: how many of each there are. */
async function countMasters(sql: Queryable): Promise<Omit<MasterCounts, 'changed'>> {
  const [counts] = await sql<Omit<MasterCounts, 'changed'>[]>`
    select
      (select count(*) from ra_mst_courses) as courses,
      (select count(*) from ra_mst_regions) as regions,
      (select count(*) from ra_mst_bookmakers) as bookmakers`;
  return counts ?? { courses: 0, regions: 0, bookmakers: 0 };
}

const sumOf = (changes: readonly ChangedRows[]): number =>
  changes.flatMap((changed) => Object.values(changed)).reduce((sum, count) => sum + count, 0);
