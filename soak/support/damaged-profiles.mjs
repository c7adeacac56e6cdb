import { enrich, patience } from '../../packages/ingest/dist/index.js';
import { complaintsAbout } from './judged.mjs';
import { damagedBytes } from './damaged-bytes.mjs';
import { profilePath } from './masters-api.mjs';

const atOnce = 50;

/**
 * Asks for the profiles of horses, each damaged in a way of its own.
 *
 * @returns `outcomes`, and `problems`: what a profile tells that is neither stored nor kept aside, a horse that stays claimed, an
 *   error that helps nobody
 */
export async function tryDamagedProfiles({ sql, api, server, random, horses, afterEach }) {
  const [outcomes, problems] = [{}, []];
  for (let start = 0; start < horses.length && problems.length < 20; start += atOnce) {
    const batch = horses.slice(start, start + atOnce);
    const answers = harmProfiles({ server, random, horses: batch, from: start });
    await enterHorses(sql, batch);
    const { end, failure } = await enrich({
      api,
      sql,
      load: { id: 1 },
      now: () => new Date(),
      // An answer that is no JSON counts as an outage, of which there are many here.
      patience: { ...patience, after: Infinity },
      wait: async () => {},
    });
    if (end !== 'finished') problems.push(`the enrichment ended with ${end}: ${failure?.message.slice(0, 200)}`);
    problems.push(...afterEach());
    for (const horse of batch) {
      const { how, body } = answers.get(horse);
      const { outcome, complaints } = await judge(sql, horse, body);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      problems.push(...complaints.map((complaint) => `the profile of ${horse} with ${how}: ${complaint}`));
    }
    server.harmed.clear();
  }
  return { outcomes, problems };
}

/** Lets a server answer with a damaged profile of each horse. */
function harmProfiles({ server, random, horses, from }) {
  return new Map(
    horses.map((horse, index) => {
      const path = profilePath(horse);
      const answer = damagedBytes(server.whole(path), random, from + index);
      server.harmed.set(path, answer.body);
      return [horse, answer];
    }),
  );
}

/** Horses of which nothing is known but that they are. */
export async function enterHorses(sql, horses) {
  await sql`insert into ra_mst_horses (id, name) select id, 'unnamed' from unnest(${horses}::text[]) as id`;
}

async function judge(sql, horse, body) {
  const [row] = await sql`
    select p.state, p.error_class, p.error_text, p.not_before, h.dob, h.breeder,
      exists (select from ops.rejects as r where r.dataset = 'profiles' and r.row::text like '%' || h.id || '%') as rejected,
      exists (select from ops.payloads as a where a.dataset = 'profiles' and a.key = h.id) as kept
    from ra_mst_horses as h
    left join ops.profiles as p on p.horse_id = h.id
    where h.id = ${horse}`;
  if (!row?.state) return { outcome: 'nothing', complaints: ['it is as if it had not been asked for'] };
  const { state, error_class: failureClass, error_text: message } = row;
  if (state === 'failed')
    return { outcome: failureClass, complaints: complaintsAbout({ class: failureClass, message: message ?? '' }) };
  const complaints = row.kept ? [] : ['its answer is not kept'];
  if (row.rejected) return { outcome: 'kept aside', complaints };
  const told = JSON.parse(new TextDecoder().decode(body));
  for (const [field, isPlain] of Object.entries({ dob: isDay, breeder: isWords })) {
    if (isPlain(told[field]) && row[field] !== told[field])
      complaints.push(`${field} is ${JSON.stringify(told[field])}, and ${JSON.stringify(row[field])} is stored`);
  }
  return { outcome: 'written', complaints };
}

const isDay = (value) => typeof value === 'string' && /^20[012]\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(value);
const isWords = (value) => typeof value === 'string' && /^[A-Za-z][A-Za-z ]{3,80}[a-z]$/.test(value);
