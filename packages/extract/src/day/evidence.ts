/** The payload that told something: the off time and id of a race, or the time of reading of a list or profile. */
export interface Evidence {
  /** ISO 8601 in UTC, so that the greater text is the later time. */
  readonly off_dt: string;
  readonly race_id: string;
}

/**
 * The evidence of what is told by no race, but as of the moment when it was read.
 *
 * @throws TypeError when `fetchedAt` is no time
 */
export function evidenceOfReading(fetchedAt: string, feed: 'profile' | 'courses'): Evidence {
  const time = new Date(fetchedAt);
  if (Number.isNaN(time.getTime())) {
    throw new TypeError(
      `fetchedAt must be an ISO 8601 time such as 2025-10-14T09:00:00Z, not ${JSON.stringify(fetchedAt)}`,
    );
  }
  return { off_dt: time.toISOString(), race_id: feed };
}
