/** Where a list was left. */
export interface Place {
  readonly skip: number;
  readonly limit: number;
  readonly total: number | null;
}

/**
 * A place in a list as text that can be stored. It names the list by a fingerprint of its path and parameters, so that it cannot be
 * taken for a place in another.
 */
export function resumeToken(path: string, params: unknown, { skip, limit, total }: Place): string {
  return btoa(JSON.stringify([1, fingerprint(path, params), skip, limit, total]));
}

/** @throws TypeError where the token is none, or is another list's */
export function readResumeToken(path: string, params: unknown, token: string): Place {
  const [version, list, skip, limit, total] = parse(token);
  if (version !== 1 || !isCount(skip) || !isCount(limit) || !(total === null || isCount(total))) {
    throw new TypeError('`from` is no resume token; give the `resume` of a page that was read before.');
  }
  if (list !== fingerprint(path, params)) {
    throw new TypeError(`\`from\` is a place in another list than GET ${path} with these parameters.`);
  }
  return { skip, limit, total };
}

function parse(token: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(atob(token));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** FNV-1a over the parameters in a fixed order. @see draft-eastlake-fnv */
function fingerprint(path: string, params: unknown): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(path + canonical(params))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).filter(
    ([key, each]) => each !== undefined && key !== 'skip' && key !== 'limit',
  );
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${key}:${canonical(each)}`)
    .join()}}`;
}
