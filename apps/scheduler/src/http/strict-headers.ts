const nothing = "default-src 'none'";

/** What every answer says to a browser: load nothing else, run nothing, show it in nobody's frame, tell nobody, keep no copy. */
export function strictHeaders(allows: string = nothing): Record<string, string> {
  return {
    'Content-Security-Policy': `${allows}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cache-Control': 'no-store',
  };
}
