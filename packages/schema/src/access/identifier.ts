/**
 * A name as SQL quotes it, for statements that take no parameters. The driver's own way would read a dot as the end of a
 * schema, and roles have dots.
 */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
