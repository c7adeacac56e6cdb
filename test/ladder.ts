// What each package may import of ours. Nothing else is allowed; the README and docs/architecture.md draw the same ladder.
export const ladder: Record<string, readonly string[]> = {
  'racing-api': [],
  schema: [],
  'local-postgres': [],
  simulator: [],
  extract: ['racing-api', 'schema'],
  ingest: ['racing-api', 'extract', 'schema'],
  stats: ['schema'],
  command: ['ingest', 'local-postgres', 'racing-api', 'schema'],
  report: [],
  audit: ['extract', 'ingest', 'racing-api', 'schema', 'stats'],
  backfill: ['command', 'ingest', 'stats', 'schema', 'local-postgres'],
  auditor: ['audit', 'command', 'ingest', 'report', 'schema'],
  scheduler: ['audit', 'command', 'ingest', 'racing-api', 'report', 'schema', 'stats'],
  demo: ['simulator', 'command', 'schema'],
};
