import type { TableName } from '@darkhorses/schema';

/** What only one side has. */
export interface SideDifference {
  readonly count: number;
  /** The first of them, `/` between the parts of a key. */
  readonly ids: readonly string[];
}

interface Counted {
  readonly table: TableName;
  /** What it is called in legacy: some earlier databases have other names for it. */
  readonly legacyName: string;
  readonly legacyRows: number;
  readonly ourRows: number;
}

/** A table of another maker beside ours. */
export type LegacyTable =
  | (Counted & {
      /** Rows of legacy whose key stands there before. */
      readonly repeated: number;
      /** Keys that both sides have. */
      readonly both: number;
      readonly onlyLegacy: SideDifference;
      readonly onlyOurs: SideDifference;
    })
  | (Counted & {
      /** Why the rows cannot be told apart. */
      readonly notComparable: string;
    });
