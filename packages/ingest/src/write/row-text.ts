/**
 * Rows, or a value, as the JSON text of one statement parameter, whatever the source put into a string.
 *
 * Postgres refuses NUL in text, and half of a surrogate pair (a text cut in the middle of an emoji) in JSON; one such
 * character would refuse a whole day.
 *
 * @example
 * rowText([{ name: 'Half \ud83d' }]); // '[{"name":"Half \ufffd"}]'
 */
export function rowText(rows: unknown): string {
  const text = JSON.stringify(rows);
  // JSON.stringify writes both as escapes; a lone escape is found by its text, which is quicker than walking values.
  return /\\u(?:0000|d[89a-f])/i.test(text) ? JSON.stringify(rows, wellFormed) : text;
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(loneSurrogate, '\ufffd').replaceAll('\0', '') : value;
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
