export { addDays, days, daysBetween, isDay, londonDay } from './day/london-day.js';
export {
  IncompleteDayError,
  IngestError,
  LostLeaseError,
  OutageError,
  OutOfReachError,
  UnexpectedRacesError,
} from './errors.js';
export { classifyFailure, type Consequence, type Failure } from './run/failure.js';
export { type OutagePolicy, patience } from './run/outage.js';
export { type Claim, type Dataset, datasets, nameOf, type Partition, type Scope } from './ledger/partition.js';
export { claimDays, type ClaimOptions, type Order } from './ledger/claim.js';
export { applyReach } from './ledger/apply-reach.js';
export { forgiveFailures, quarantineAfter, recordFailure } from './ledger/fail.js';
export { releaseLeases, renewLeases } from './ledger/lease.js';
export { releaseAbandonedLeases } from './ledger/release-abandoned.js';
export { seedPartitions } from './ledger/seed.js';
export type { ClaimedReading, Page, Reading } from './payloads/reading.js';
export {
  type DatasetReach,
  fullReach,
  type Reach,
  type Unreachable,
  unreachable,
  unreachableReasons,
} from './plan/reach.js';
export type { ChangedRows } from './write/changed-rows.js';
export { prepareDays, type PreparedDays } from './write/prepare-days.js';
export { type TableRow, type TableRows, writeRows } from './write/table-rows.js';
export { writeDays, writePrepared } from './write/write-days.js';
export { databaseClock } from './database-clock.js';
export { extractorVersion } from './loads/extractor-version.js';
export { finishLoad } from './loads/finish-load.js';
export { closeInterruptedLoads } from './loads/interrupted-loads.js';
export type { Load, LoadDescription, LoadEnd, LoadOutcome } from './loads/load.js';
export { startLoad } from './loads/start-load.js';
export { britainAndIreland, loadMasters, type LoadMastersOptions, type MasterCounts } from './masters/load-masters.js';
export { type ApiUsage, createApiUsage } from './usage/api-usage.js';
export { type Preflight, preflight, type PreflightOptions } from './plan/preflight.js';
export type { RunEnd, RunEvent, RunOptions, RunSummary } from './run/run-options.js';
export { runPartitions } from './run/run-partitions.js';
export { accountKey } from './limiter/account-key.js';
export { postgresLimiterStore, type PostgresLimiterStoreOptions } from './limiter/postgres-limiter-store.js';
export { dayStates, type DayState, partitionStates, type PartitionState, type StateCount } from './ledger/state.js';
export { partitionSizes, type PartitionSize } from './plan/sizes.js';
export { plan, type Plan, type PlanLine, type PlanOptions } from './plan/plan.js';
export { compareDays, type RowDifference } from './replay/compare-days.js';
export { replay, type ReplayOptions, type ReplayProgress, type ReplaySummary } from './replay/replay.js';
export type { StatusFailure } from './status/failures.js';
export type { OperationRequests } from './status/requests.js';
export type { StoredBytes } from './status/sizes.js';
export { status, type Status } from './status/status.js';
export { tableCounts } from './status/table-counts.js';
export type { YearStatus } from './status/years.js';
export { knownReach } from './plan/known-reach.js';
export { enrich } from './enrich/enrich.js';
export { UnexpectedProfileError } from './enrich/unexpected-profile-error.js';
export { UnexpectedListError } from './masters/unexpected-list-error.js';
export { countRemaining } from './enrich/lacking.js';
export type {
  EnrichCounts,
  EnrichEnd,
  EnrichEvent,
  EnrichOptions,
  EnrichSummary,
  ProfileState,
} from './enrich/enrich-options.js';
