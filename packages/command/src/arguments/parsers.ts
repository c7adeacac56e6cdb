import { isDay } from '@darkhorses/ingest';
import { InvalidArgumentError } from 'commander';

/** Reads a day given on the command line. */
export function parseDay(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError(
    `${JSON.stringify(text)} is not a day. Write it as YYYY-MM-DD, for example 2024-03-15.`,
  );
}

/** Reads a whole number within bounds given on the command line. */
export const parseCount =
  ({ least, most = 999_999_999 }: { readonly least: number; readonly most?: number }) =>
  (text: string): number => {
    if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
    const bounds = most === 999_999_999 ? `from ${least} up` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`${JSON.stringify(text)} is not a whole number ${bounds}.`);
  };

/** Reads a year given on the command line. */
export function parseYear(text: string): number {
  if (/^\d{4}$/.test(text) && Number(text) >= 1988 && Number(text) <= 2999) return Number(text);
  throw new InvalidArgumentError(`${JSON.stringify(text)} is not a year. Write it as YYYY, from 1988 on.`);
}

/** Collects `--region-codes gb ire` and `--region-codes gb,ire` alike. */
export function parseRegions(text: string, before: readonly string[] | undefined): readonly string[] {
  const codes = text.split(',').map((code) => code.trim().toLowerCase());
  for (const code of codes) {
    if (!/^[a-z]{2,4}$/.test(code)) {
      throw new InvalidArgumentError(`${JSON.stringify(code)} is not a region code. Examples: gb, ire, fr.`);
    }
  }
  return [...(before ?? []), ...codes];
}
