const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * The wait that an answer asks for in its `Retry-After`, in either form: seconds or an HTTP date.
 *
 * A date is read against the answer's own `Date`, since the clock of this machine may be wrong.
 *
 * @param now milliseconds since 1970, for an answer without a date
 * @returns milliseconds, 0 where it asks for none or says it in no form that the standard knows
 * @see RFC 9110, 10.2.3
 */
export function retryAfter(headers: Headers, now: number): number {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  if (!httpDate.test(value)) return 0;
  const until = Date.parse(value);
  const sent = Date.parse(headers.get('date') ?? '');
  const wait = until - (Number.isNaN(sent) ? now : sent);
  return Number.isNaN(wait) ? 0 : Math.max(0, wait);
}
