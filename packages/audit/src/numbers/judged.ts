import type { Band } from './bands.js';
import type { KnownNumber } from './known-number.js';

/** A number beside its band; without one where it cannot be told, or where the band is not for it. */
export function judged(
  number: Pick<KnownNumber, 'name' | 'label' | 'value' | 'unit'>,
  band: Band | undefined,
  remark?: string,
): KnownNumber {
  const { value } = number;
  return {
    ...number,
    band: band ?? null,
    within: band === undefined || value === null ? null : value >= band.low && value <= band.high,
    ...(remark !== undefined && { remark }),
  };
}
