import type { KnownNumber, Numbers, TableNumbers } from '../numbers/known-number.js';

/** A known number as people read it. */
export interface ShownNumber {
  readonly label: string;
  readonly value: string;
  readonly band: string | null;
  readonly within: boolean | null;
  readonly remark?: string;
}

/** A table's size as the report names its parts. */
export interface ShownTable {
  readonly table: string;
  readonly rows: number;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly last_change: string | null;
  readonly bytes: number;
  readonly growth: number;
}

/** The known numbers with their bands, in the units of people. */
export const shownNumbers = ({ known }: Pick<Numbers, 'known'>): ShownNumber[] =>
  known.map(({ label, value, unit, band, within, remark }) => ({
    label,
    value: value === null ? '–' : inUnit(value, unit),
    band: band && `${inUnit(band.low, unit)} to ${inUnit(band.high, unit)}`,
    within,
    ...(remark !== undefined && { remark }),
  }));

/** A share as a percentage, a large number with its thousands set apart, a small one with a decimal. */
function inUnit(value: number, unit: KnownNumber['unit']): string {
  if (unit === 'share') return `${Number((value * 100).toFixed(1))} %`;
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0 }).format(value);
}

export const shownTables = ({ tables }: Pick<Numbers, 'tables'>): ShownTable[] =>
  tables.map(({ table, rows, firstDay, lastDay, lastChange, bytes, growth }: TableNumbers) => ({
    table,
    rows,
    first_day: firstDay,
    last_day: lastDay,
    last_change: lastChange,
    bytes,
    growth,
  }));
