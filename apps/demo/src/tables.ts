import { catalogue, type Database, filledTables } from '@darkhorses/schema';

/** One table and what it holds. */
export interface FilledTable {
  readonly name: string;
  readonly rows: number;
  readonly about: string;
}

/** How many rows each of the tables holds that racing data fills. */
export async function countTables({ sql }: Database): Promise<FilledTable[]> {
  return Promise.all(
    filledTables.map(async (name) => {
      const [row] = await sql<{ rows: number }[]>`select count(*) as rows from ${sql(name)}`;
      return { name, rows: row?.rows ?? 0, about: firstSentence(catalogue[name].comment) };
    }),
  );
}

const firstSentence = (text: string): string => /^.*?[.](?=\s|$)/.exec(text)?.[0] ?? text;
