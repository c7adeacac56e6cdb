/**
 * How the raw client reads what postgres.js would hand over as text or Date: days stay 'YYYY-MM-DD' (a Date would drag a
 * time zone in), bigint and numeric become numbers, as they are in JSON. An integer past 2^53 is an error rather than a lie.
 */
export const numberTypes = {
  calendarDay: { to: 1082, from: [1082], serialize: String, parse: (text: string) => text },
  bigNumber: { to: 20, from: [20], serialize: String, parse: integerOf },
  decimal: { to: 1700, from: [1700], serialize: String, parse: (text: string) => Number(text) },
};

// Typed as number for the sake of every reader: no value of this database is past 2^53.
function integerOf(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(
    `The database returned the integer ${text}, which a JavaScript number cannot hold; cast it to text.`,
  );
}
