// All that a database holds and shows, as text.
import { gunzipSync } from 'node:zlib';

/** The text of every row of every table, and the answers of the API that are kept. */
export async function textOfDatabase(sql) {
  const tables = await sql`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'ops') order by 1`;
  const texts = [];
  for (const { name } of tables) {
    const rows = await sql.unsafe(`select t::text as text from ${name} as t`);
    texts.push([name, rows.map(({ text }) => text).join('\n')]);
  }
  const answers = await sql`select body from ops.payloads`;
  texts.push(['answers kept', answers.map(({ body }) => gunzipSync(body).toString()).join('\n')]);
  return texts;
}

/** Looks at what everybody may see of the connections, again and again, until called. @returns what was seen */
export function watchActivity(sql, every = 50) {
  const seen = new Set();
  const timer = setInterval(() => {
    sql`select application_name, usename, query from pg_stat_activity where pid <> pg_backend_pid()`
      .then((rows) => rows.forEach((row) => seen.add(JSON.stringify(row))))
      .catch(() => {});
  }, every);
  return () => {
    clearInterval(timer);
    return [...seen];
  };
}
