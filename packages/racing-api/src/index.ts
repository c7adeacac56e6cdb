export type { ListOptions, Metadata, Page, RacingApi, WithResponse } from './api.js';
export { createRacingApi } from './client.js';
export { type Clock, systemClock } from './clock.js';
export { AbortedError } from './errors/aborted-error.js';
export { AuthenticationError } from './errors/authentication-error.js';
export { IncompleteListError, type IncompleteReason } from './errors/incomplete-list-error.js';
export { MalformedResponseError } from './errors/malformed-response-error.js';
export { NetworkError } from './errors/network-error.js';
export { NotFoundError } from './errors/not-found-error.js';
export { PlanError } from './errors/plan-error.js';
export { QueueTimeoutError } from './errors/queue-timeout-error.js';
export { RacingApiError, type RacingApiErrorDetails } from './errors/racing-api-error.js';
export { RateLimitError } from './errors/rate-limit-error.js';
export { ServerError } from './errors/server-error.js';
export { TimeoutError } from './errors/timeout-error.js';
export { ValidationError } from './errors/validation-error.js';
export type { components, paths } from './generated/api.js';
export { type Operation, operations, type Plan } from './generated/operations.js';
export type * from './generated/rows.js';
export type { Lane } from './limiter/lanes.js';
export type { Limiter, LimiterOptions, LimiterStats, Permit, SlotRequest } from './limiter/contract.js';
export { createLimiter } from './limiter/limiter.js';
export type { OperationLimit } from './limiter/limits.js';
export { memoryStore } from './limiter/memory-store.js';
export { pacing } from './limiter/pacing.js';
export { publishedLimit } from './limiter/published-limit.js';
export type { BucketClaim, LimiterStore, Refusal, Reservation } from './limiter/store.js';
export type {
  Call,
  CallArguments,
  CallOptions,
  FailureEvent,
  Hooks,
  RacingApiOptions,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  RetryOptions,
  UnknownField,
} from './options.js';
export type { BarePath, Data, Item, ListPath, Params, Path, Total } from './paths.js';
