/**
 * An error as the API answers it.
 *
 * @example
 * problem(401, 'Standard Plan required')
 * problem(429, 'Too Many Requests', { 'retry-after': '2' })
 */
export function problem(status: number, detail: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ detail }), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** A page of HTML, as the edge before the API sometimes answers, with any status. */
export function html(status = 200): Response {
  return new Response('<html><body>One moment, please</body></html>', {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
