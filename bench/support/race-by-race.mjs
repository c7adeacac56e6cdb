// What a script would do that asks the same of results: race by race, with a query for each.
import { timed } from './timed.mjs';

/**
 * Checks a sample of races one at a time, as a first script of anybody does: read the race, its runners and its result, and
 * look at them.
 *
 * @returns the seconds that all races would take, and how many of the sample were found wanting
 */
export async function auditRaceByRace(sql, { sample }) {
  const races = await sql`select id, field_size from ra_races order by md5(id) limit ${sample}`;
  const [{ all }] = await sql`select count(*)::int as all from ra_races`;
  let wanting = 0;
  const { seconds } = await timed(async () => {
    for (const race of races) {
      const runners = await sql`select horse_id, position, status from ra_runners where race_id = ${race.id}`;
      const lines = await sql`select * from ra_race_results where race_id = ${race.id} order by position`;
      if (!isWhole(race, runners, lines)) wanting += 1;
    }
  });
  return { seconds: (seconds / races.length) * all, wanting };
}

function isWhole(race, runners, lines) {
  let lengths = 0;
  let round = 0;
  for (const [index, line] of lines.entries()) {
    lengths += line.btn ?? 0;
    round += 1 / line.sp_decimal;
    if (line.position !== index + 1 || Math.abs(lengths - line.ovr_btn) > 0.25) return false;
    if (index > 0 && line.time_seconds < lines[index - 1].time_seconds) return false;
  }
  const [winner] = lines;
  return runners.length === race.field_size && winner?.prize_won != null && round > 0.8 && round < 2;
}
