/** A value as TypeScript source in the style of this repository: single quotes, and keys quoted only where they must be. */
export function literal(value) {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  const entries = Object.entries(value).map(([key, each]) => `${keyLiteral(key)}: ${literal(each)}`);
  return `{ ${entries.join(', ')} }`;
}

/** A property name as TypeScript source. */
export function keyLiteral(key) {
  return /^[A-Za-z_]\w*$/.test(key) ? key : literal(key);
}
