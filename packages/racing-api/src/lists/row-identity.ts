const ids = ['race_id', 'meet_id', 'id'] as const;

/** What tells a row of a list from the others: its id, or all of it. */
export function rowIdentity(row: unknown): string {
  if (typeof row === 'object' && row !== null) {
    for (const id of ids) {
      const value: unknown = Reflect.get(row, id);
      if (typeof value === 'string' && value !== '') return value;
    }
  }
  try {
    return JSON.stringify(row);
  } catch {
    // Nested by the thousand, it has no text: what is no row of ours counts as one of its kind.
    return '';
  }
}
