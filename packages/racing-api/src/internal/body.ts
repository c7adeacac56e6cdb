// Fatal: a name with a wrong letter must not pass for a name.
const strictly = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true });

/** What is wrong with a body that should be JSON, or what it holds. */
export type ReadBody = { ok: true; data: unknown } | { ok: false; problem: string; cause?: unknown };

/**
 * Reads the body of an answer with status 200. The edge before the API sometimes answers HTML with that status, and bodies
 * come empty or cut off.
 */
export function readJson(bytes: Uint8Array, contentType: string | null): ReadBody {
  if (bytes.length === 0) return { ok: false, problem: 'the body is empty' };
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type.includes('html')) return { ok: false, problem: `the body is ${type}, not JSON` };
  try {
    const data: unknown = JSON.parse(strictly.decode(bytes));
    if (typeof data === 'object' && data !== null) return { ok: true, data };
    return {
      ok: false,
      problem: `the body is the JSON ${data === null ? 'null' : typeof data}, not an object or a list`,
    };
  } catch (cause) {
    return {
      ok: false,
      problem: `the body (${bytes.length} bytes${type === '' ? '' : ` of ${type}`}) is not whole JSON`,
      cause,
    };
  }
}

// Errors are logged with their detail: ten megabytes of it are none.
const longestDetail = 16_384;

/** What the API says about an error: the `detail` of its JSON, else the beginning of its text. */
export function readDetail(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes.subarray(0, longestDetail)).trim();
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'detail' in body ? body.detail : body;
  } catch {
    return text === '' ? undefined : text.slice(0, 300);
  }
}
