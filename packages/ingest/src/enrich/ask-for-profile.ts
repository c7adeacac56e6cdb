import { NotFoundError, type RacingApi, RacingApiError } from '@darkhorses/racing-api';
import type { ProfileState } from './enrich-options.js';

/** What the API answered: the body as received, where there is one. */
export type ProfileAnswer =
  { readonly state: Exclude<ProfileState, 'absent'>; readonly bytes: Uint8Array } | { readonly state: 'absent' };

interface Asking {
  readonly signal: AbortSignal;
  /** How long to wait for a slot. @unit milliseconds */
  readonly maxQueueWait: number;
  /** Told how many requests were sent, whatever came of them. */
  readonly onCalls: (count: number) => void;
}

/**
 * Asks for a horse's profile: the whole one, or where the API has none, the smaller one. That neither exists is an answer too.
 *
 * @throws RacingApiError of the class of its cause
 */
export async function askForProfile(api: RacingApi, horseId: string, asking: Asking): Promise<ProfileAnswer> {
  const call = {
    params: { path: { horse_id: horseId } },
    lane: 'enrich' as const,
    signal: asking.signal,
    maxQueueWait: asking.maxQueueWait,
  };
  const whole = await unlessAbsent(asking, () => api.withResponse.GET('/v1/horses/{horse_id}/pro', call));
  if (whole) return { state: 'found', bytes: whole };
  const smaller = await unlessAbsent(asking, () => api.withResponse.GET('/v1/horses/{horse_id}/standard', call));
  return smaller ? { state: 'standard', bytes: smaller } : { state: 'absent' };
}

async function unlessAbsent(
  { onCalls }: Asking,
  ask: () => Promise<{ metadata: { bytes: Uint8Array; attempts: number } }>,
): Promise<Uint8Array | undefined> {
  try {
    const { metadata } = await ask();
    onCalls(metadata.attempts);
    return metadata.bytes;
  } catch (error) {
    if (RacingApiError.isInstance(error)) onCalls(error.attempts);
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** The API says so in its own words; a 404 page of something before it proves nothing. */
function isAbsent(error: unknown): boolean {
  return (
    NotFoundError.isInstance(error) && typeof error.detail === 'string' && !error.detail.trimStart().startsWith('<')
  );
}
