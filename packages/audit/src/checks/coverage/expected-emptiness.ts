/** A day on which no racing is expected in any of the wanted regions. */
export interface ExpectedEmptiness {
  readonly reason: string;
  readonly source: string;
}

/** Why a day has no racing in any of these regions; undefined where there should be some. */
export function expectedEmptiness(day: string, _regions: readonly string[]): ExpectedEmptiness | undefined {
  if (/-12-2[45]$/.test(day)) return { reason: 'Christmas', source: 'no fixtures on 24 and 25 December' };
  return undefined;
}
