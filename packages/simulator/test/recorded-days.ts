import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of made-up results, six races a day, for tests of the client: answered without making a world first. */
export function recordDays(first: string, count: number) {
  const days = Array.from({ length: count }, (_, day) =>
    new Date(Date.parse(first) + day * 86_400_000).toISOString().slice(0, 10),
  );
  const results = days.flatMap((date, day) => Array.from({ length: 6 }, (_, race) => resultOf(date, day * 6 + race)));
  const folder = mkdtempSync(join(tmpdir(), 'darkhorses-days-'));
  writeFileSync(join(folder, 'results.json'), JSON.stringify({ results }));
  return {
    folder,
    days,
    ids: results.map(({ race_id }) => race_id),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function resultOf(date: string, index: number) {
  const hour = 13 + (index % 6);
  return {
    race_id: `rac_${5000 + index}`,
    date,
    region: 'GB',
    course: 'Hollow Park',
    course_id: 'crs_901',
    off: `${hour - 12}:00`,
    off_dt: `${date}T${hour}:00:00+00:00`,
    dist_f: '8f',
    runners: ['1', '2', 'PU'].map((position, runner) => ({
      horse_id: `hrs_${index * 3 + runner}`,
      horse: `Paper Lantern ${index * 3 + runner} (IRE)`,
      position,
      sp: '7/2',
      rpr: '71',
      tsr: '60',
    })),
  };
}
