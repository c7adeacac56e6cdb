import { catalogue, describeTable, type Entry, type FilledTableName, type Owner } from '@darkhorses/schema';

/** What rows are made from: a day's racecards and results, a horse's profile, or a list (courses, regions, bookmakers). */
export type RowSource = 'day' | 'profile' | 'list';

/** A table as rows of one source fill it: which columns they bring, and what decides between two values. */
export interface WrittenTable {
  readonly name: FilledTableName;
  readonly key: readonly string[];
  /** Every column that a row brings, the key first, with its type in Postgres. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Columns that the newest row simply sets. */
  readonly plain: readonly string[];
  /** Columns that the row with the newer evidence sets. */
  readonly groups: readonly EvidenceGroup[];
  /** Whether its rows tell which load last changed them. */
  readonly stamped: boolean;
}

/** Columns taken whole from one payload: the newest that has a value for any of them. */
export interface EvidenceGroup {
  readonly name: string;
  readonly columns: readonly string[];
  readonly off_dt: string;
  readonly race_id: string;
}

// A source never touches a column that it does not carry: it can neither fill nor clear what another one owns.
const owners: Readonly<Record<RowSource, readonly Owner[]>> = {
  day: ['card', 'result', 'both', 'latest'],
  profile: ['both', 'latest', 'profile'],
  list: ['both', 'latest', 'api', 'static'],
};

/**
 * Reads from the catalogue how rows of one source fill a table.
 *
 * @example
 * writtenTable('ra_mst_trainers', 'day').groups.map(({ name }) => name); // ['name', 'location']
 */
export function writtenTable(name: FilledTableName, source: RowSource): WrittenTable {
  const known = plans.get(`${source} ${name}`);
  if (known) return known;
  const plan = planOf(name, source);
  plans.set(`${source} ${name}`, plan);
  return plan;
}

const plans = new Map<string, WrittenTable>();

function planOf(name: FilledTableName, source: RowSource): WrittenTable {
  const entries: Readonly<Record<string, Entry>> = catalogue[name].columns;
  const { columns: declared, key } = describeTable(name);
  const brought = declared.filter((column) => {
    const owner = entries[column.name]?.owner;
    return key.includes(column.name) || (owner !== undefined && owners[source].includes(owner));
  });
  const columns = brought.map((column) => ({ name: column.name, type: column.type }));
  const names = columns.map((column) => column.name).filter((column) => !key.includes(column));
  const groups = groupsOf(entries, names);
  const grouped = new Set(groups.flatMap((group) => [...group.columns, group.off_dt, group.race_id]));
  return {
    name,
    key,
    columns,
    plain: names.filter((column) => !grouped.has(column)),
    groups,
    stamped: declared.some((column) => column.name === 'load_id'),
  };
}

function groupsOf(entries: Readonly<Record<string, Entry>>, names: readonly string[]): EvidenceGroup[] {
  const groups = new Set(names.flatMap((column) => entries[column]?.latest?.group ?? []));
  return [...groups].map((group) => {
    const evidence = (part: 'off_dt' | 'race_id'): string => {
      const column = names.find(
        (one) => entries[one]?.evidence?.group === group && entries[one].evidence.part === part,
      );
      if (column === undefined) throw new TypeError(`The catalogue names no ${part} for the evidence group ${group}`);
      return column;
    };
    return {
      name: group,
      columns: names.filter((column) => entries[column]?.latest?.group === group),
      off_dt: evidence('off_dt'),
      race_id: evidence('race_id'),
    };
  });
}
