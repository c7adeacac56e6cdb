// What a refresh does, in DuckDB: its figures stand in a file already, and only what differs from them is written.
import { calculations, openFacts, rowsAndWins } from './duckdb-statistics.mjs';
import { timed } from './timed.mjs';

/**
 * Opens a database of DuckDB in a file, with the figures of an earlier calculation.
 *
 * @param path of the file, which is not there yet
 * @returns `again()` calculates every figure, meets old and new rows on their keys, compares every column, and commits what
 *   differs, a transaction for each table as ours: seconds, CPU, rows written, rows and wins by table. `spoil()` takes away, changes
 *   and adds rows, and tells how many. `close()` ends it.
 */
export async function fillDuckDb({ path, asOf, ...settings }) {
  const { connection, close } = await openFacts({ ...settings, path });
  const tables = [];
  for (const { table, key, query } of calculations(asOf)) {
    await connection.run(`create ${key ? '' : 'temp'} table ${table} as ${query}`);
    if (key) await connection.run(`alter table ${table} add primary key (${key.join(', ')})`);
    const described = await connection.runAndReadAll(`select column_name from (describe ${table})`);
    const names = described.getRows().flat();
    tables.push({ table, key, query, columns: names.filter((name) => !key?.includes(name)) });
  }
  await connection.run('checkpoint');
  return {
    async again() {
      let written = 0;
      const { seconds, cpu } = await timed(async () => {
        for (const table of tables) written += await rewrite(connection, table);
      });
      return { seconds, cpu, written, counted: await rowsAndWins(connection) };
    },
    async spoil() {
      let spoilt = 0;
      for (const { table, key, columns } of tables.filter((one) => one.key)) {
        spoilt += await rowsOf(connection, `delete from ${table} where rowid % 1000 = 0`);
        spoilt += await rowsOf(connection, `update ${table} set ${columns[0]} = null where rowid % 1000 = 1`);
        const stray = `select * replace (${key[0]} || '?' as ${key[0]}) from ${table} where rowid % 1000 = 2`;
        spoilt += await rowsOf(connection, `insert into ${table} ${stray}`);
      }
      return spoilt;
    },
    close,
  };
}

/** Brings a table up to date, and tells how many rows that took. */
async function rewrite(connection, { table, key, query, columns }) {
  if (!key) {
    await connection.run(`create or replace temp table ${table} as ${query}`);
    return 0;
  }
  const same = key.map((column) => `old.${column} = fresh.${column}`);
  const differs = columns.map((column) => `old.${column} is distinct from fresh.${column}`);
  const assigned = columns.map((column) => `${column} = different.${column}`);
  const isGone = `different.${key[0]} is null`;
  await connection.run('begin');
  await connection.run(`
    create or replace temp table different as
    select old.rowid as place, fresh.*
    from (${query}) as fresh full join ${table} as old on ${same.join(' and ')}
    where old.rowid is null or fresh.${key[0]} is null or ${differs.join(' or ')}`);
  const written =
    (await rowsOf(connection, `delete from ${table} where rowid in (select place from different where ${isGone})`)) +
    (await rowsOf(
      connection,
      `update ${table} set ${assigned.join(', ')} from different
       where ${table}.rowid = different.place and not (${isGone})`,
    )) +
    (await rowsOf(
      connection,
      `insert into ${table} by name select * exclude (place) from different where place is null`,
    ));
  await connection.run('commit');
  return written;
}

async function rowsOf(connection, statement) {
  return (await connection.run(statement)).rowsChanged;
}
