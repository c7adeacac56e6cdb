// A process that writes rows in one way and prints what that took: run by the benchmark of the ingest.
import { openDatabase } from '../../packages/schema/dist/index.js';
import { loadDays } from './load-days.mjs';
import { withoutDelay } from './no-delay.mjs';
import { apiOver } from './payload-files.mjs';
import { copyRaw } from './raw-copy.mjs';
import { rewrite, ways } from './rewritten.mjs';

const { way, loaded, target, folder, from, to, transactions, writers, daysAtOnce, force, order } = JSON.parse(
  process.argv[2],
);
const open = (url) => openDatabase(url, { max: writers + 2, ormMax: writers });

const print = (outcome) => console.log(JSON.stringify(outcome));

if (way === 'ours') {
  const { sql, close } = open(loaded);
  const asOf = new Date(process.argv[3]);
  print({ seconds: await loadDays(sql, { api: apiOver(folder), from, to, asOf, writers, daysAtOnce, force, order }) });
  await close();
} else if (way === 'copy') {
  const { sql, close } = open(loaded);
  const how = { schema: 'copied', transactions, connections: writers, foreignKeys: true };
  print(await withoutDelay(() => copyRaw(sql, how)));
  await close();
} else {
  const [source, into] = [open(loaded), open(target)];
  print(await withoutDelay(() => rewrite(ways[way], { source, target: into, daysAtOnce, writers })));
  await Promise.all([source.close(), into.close()]);
}
