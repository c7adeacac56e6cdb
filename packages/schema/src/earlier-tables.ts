import type { TableName } from './tables.js';

/** Names that six of the 18 tables bore at a time, with the same rows. The others have always been called as they are. */
export const renamedTables: Readonly<Record<string, TableName>> = {
  ra_mst_races: 'ra_races',
  ra_mst_runners: 'ra_runners',
  ra_mst_race_results: 'ra_race_results',
  ra_jockeys: 'ra_mst_jockeys',
  ra_trainers: 'ra_mst_trainers',
  ra_owners: 'ra_mst_owners',
};

/** A table, view or function of earlier databases of this kind that this one has not. */
export interface ReplacedTable {
  readonly name: string;
  /** Where its content stands now: a table or view, or `table.column`. Null: nowhere. */
  readonly became: string | null;
  readonly reason: string;
}

const onTheAncestor = 'Figures of progeny stand on the row of the ancestor; figures.own_record tells its own.';
const odds = 'Odds that move are another product.';

export const replacedTables: readonly ReplacedTable[] = [
  row('ra_results', 'ra_race_results', 'Where results stood at first.'),
  row('ra_rel_pedigree', 'ra_horse_pedigree', 'Programs asked for it, and no database had it.'),
  row('ra_lineage', 'ra_horse_pedigree', 'A row for each runner and ancestor; their ids stand on ra_runners too.'),
  row('ra_sire_stats', 'ra_mst_sires', onTheAncestor),
  row('ra_dam_stats', 'ra_mst_dams', onTheAncestor),
  row('ra_damsire_stats', 'ra_mst_damsires', onTheAncestor),
  row('ra_runner_supplementary', 'ra_runners.raw_extra', 'What a card says beyond the columns, as JSON.'),
  row('ra_collection_metadata', 'ops.loads', 'Every run writes a row there: when, what, how it ended.'),
  row(
    'v_latest_table_updates',
    'ops.partitions',
    'What is loaded is read from the ledger, and figures in ops.refreshes.',
  ),
  row('update_entity_statistics()', null, 'No function of the database writes figures: a command does.'),
  row('ra_runner_odds', null, odds),
  row('ra_odds_live', null, odds),
  row('ra_odds_live_latest', null, odds),
  row('ra_odds_historical', null, odds),
  row('ra_odds_statistics', null, odds),
];

/** Every name under which a database of this kind may have a table of ours, its own first. */
export function namesOfTable(table: TableName): string[] {
  return [table, ...Object.keys(renamedTables).filter((earlier) => renamedTables[earlier] === table)];
}

function row(name: string, became: string | null, reason: string): ReplacedTable {
  return { name, became, reason };
}
