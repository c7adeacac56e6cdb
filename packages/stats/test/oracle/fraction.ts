/** An exact number: sums of prices are compared to the last digit. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const whole = (value: number | bigint): Fraction => ({ over: BigInt(value), under: 1n });

/** A decimal number as the database writes it. */
export function decimal(text: string): Fraction {
  const [digits = '0', decimals = ''] = text.split('.');
  return reduced(BigInt(digits + decimals), 10n ** BigInt(decimals.length));
}

export function reduced(over: bigint, under: bigint): Fraction {
  const divisor = gcd(over < 0n ? -over : over, under);
  return divisor === 0n ? { over, under } : { over: over / divisor, under: under / divisor };
}

export const plus = (a: Fraction, b: Fraction) => reduced(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction) => plus(a, { over: -b.over, under: b.under });
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  const [over, under] = [a.over * b.under, a.under * b.over];
  return under < 0n ? reduced(-over, -under) : reduced(over, under);
}

/** Rounded half away from zero, as SQL rounds. */
export function rounded({ over, under }: Fraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const sign = over < 0n ? -1n : 1n;
  const twice = (2n * sign * over * scale + under) / (2n * under);
  return Number(sign * twice) / Number(scale);
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
