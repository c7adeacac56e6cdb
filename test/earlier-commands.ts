// What the earlier system in Python was called by: names that its users have in their fingers, their crontabs and their notes.

const perAncestor = ['sire', 'dam', 'damsire'];
const perPerson = ['jockey', 'trainer', 'owner'];

/** File names; `NAME` is one of `of`, each of which the page names beside it. */
export const earlierCommands: readonly { readonly file: string; readonly of?: readonly string[] }[] = [
  { file: 'calculate_NAME_statistics.py', of: [...perAncestor, ...perPerson] },
  { file: 'NAME_statistics_worker.py', of: perPerson.map((person) => `${person}s`) },
  ...[
    'start_worker.py',
    'races_fetcher.py',
    'results_fetcher.py',
    'events_fetcher.py',
    'masters_fetcher.py',
    'bookmakers_fetcher.py',
    'course_coordinates.py',
    'entity_extractor.py',
    'region_extractor.py',
    'supabase_client.py',
    'metadata_tracker.py',
    'seed_regions.py',
    'pedigree_statistics_agent.py',
    'populate_pedigree_statistics.py',
    'update_recent_form_statistics.py',
    'populate_statistics_from_database.py',
    'populate_all_statistics_from_database.py',
    'backfill_all_statistics.py',
    'daily_statistics_update.py',
    'populate_entity_combinations.py',
    'populate_entity_combinations_v2.py',
    'populate_entity_combinations_from_runners.py',
    'populate_performance_by_distance.py',
    'populate_performance_by_venue.py',
    'populate_runner_statistics.py',
    'populate_phase1_tables.py',
    'backfill_ancestor_stats.py',
    'backfill_ra_lineage.py',
    'backfill_race_ratings.py',
    'backfill_starting_price_decimal.py',
    'backfill_distance_m.py',
  ].map((file) => ({ file })),
];

export const earlierFlags = [
  '--start-date',
  '--end-date',
  '--days-back',
  '--region-codes',
  '--tables',
  '--skip-masters',
  '--resume',
  '--checkpoint-file',
  '--dry-run',
  '--min-runs',
];

export const earlierSettings = ['RACING_API_USERNAME', 'RACING_API_PASSWORD', 'SUPABASE_URL', 'SUPABASE_SERVICE_KEY'];
