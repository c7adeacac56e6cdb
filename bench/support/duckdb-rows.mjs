// An export as DuckDB reads it, held value by value against what Postgres says.

/**
 * Counts the rows of an exported table that are not in the database as they are in the files, or the other way round.
 *
 * @param connection of DuckDB
 * @param sql of Postgres
 * @param {{ key: string[], columns: { name: string, type: string }[] }} described by the schema
 * @returns rows read, and how many of them differ
 */
export async function compareWithDuckDb({ connection, sql, files, table, described: { key, columns } }) {
  const order = key.map((name) => `"${name}"`);
  const inFiles = columns.map(({ name, type }) => `${ofDuckDb(name, type)} as "${name}"`).join(', ');
  const read = await connection.stream(
    `select ${inFiles} from read_parquet('${files}', hive_partitioning = false) order by ${order.join(', ')}`,
  );
  const inDatabase = columns.map(({ name, type }) => `${ofPostgres(name, type)} as "${name}"`).join(', ');
  const collated = key.map((name) => {
    const isText = columns.find((column) => column.name === name).type === 'text';
    return `"${name}"${isText ? ' collate "C"' : ''}`;
  });
  const told = rowsOf(
    sql.unsafe(`select ${inDatabase} from (select * from ${table} order by ${collated.join(', ')}) t`),
  );
  const counts = { rows: 0, different: 0 };
  for await (const chunk of read.yieldRows()) {
    for (const values of chunk) {
      const { value: row } = await told.next();
      counts.rows += 1;
      if (!columns.every(({ name, type }, index) => isSame(type, values[index], row?.[name]))) counts.different += 1;
    }
  }
  for await (const _ of told) counts.different += 1;
  return counts;
}

async function* rowsOf(query) {
  for await (const rows of query.cursor(2_000)) yield* rows;
}

function isSame(type, file, database) {
  if (file === null || database === null || database === undefined) return file === null && database === null;
  return type === 'numeric' ? Number(file) === Number(database) : file === database;
}

function ofDuckDb(name, type) {
  return type === 'timestamp with time zone' ? `epoch_us("${name}")::varchar` : `"${name}"::varchar`;
}

function ofPostgres(name, type) {
  if (type === 'timestamp with time zone') return `(extract(epoch from "${name}") * 1000000)::bigint::text`;
  return type === 'text[]' ? `to_json("${name}")::text` : `"${name}"::text`;
}
