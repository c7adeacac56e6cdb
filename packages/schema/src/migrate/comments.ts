import type { TransactionSql } from '../database/open.js';
import { documentation } from './documentation.js';

interface Comment {
  schema: string;
  table: string;
  column: string | null;
  comment: string;
  kind: string;
}

/** Makes the comments in the database those of the catalogue; what is right already is left alone. */
export async function writeComments(sql: TransactionSql): Promise<void> {
  const differing = await sql<Comment[]>`
    select wanted.schema, wanted."table", wanted."column", wanted.comment, c.relkind::text as kind
    from json_to_recordset(${JSON.stringify(documentation())}::text::json)
      as wanted(schema text, "table" text, "column" text, comment text)
    join pg_namespace n on n.nspname = wanted.schema
    join pg_class c on c.relnamespace = n.oid and c.relname = wanted."table"
    left join pg_attribute a on a.attrelid = c.oid and a.attname = wanted."column"
    left join pg_description d
      on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = coalesce(a.attnum, 0)
    where d.description is distinct from wanted.comment`;
  if (differing.length > 0) await sql.unsafe(differing.map(statement).join(';\n'));
}

// COMMENT takes no parameters: names come from our own tables, and the text is quoted as SQL quotes it.
function statement({ schema, table, column, comment, kind }: Comment): string {
  const relation = `"${schema}"."${table}"`;
  const target = column === null ? `${kind === 'v' ? 'view' : 'table'} ${relation}` : `column ${relation}."${column}"`;
  return `comment on ${target} is '${comment.replaceAll("'", "''")}'`;
}
