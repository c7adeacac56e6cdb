/** The value of the Authorization header for HTTP Basic, with UTF-8 in both parts. @see RFC 7617 */
export function basicAuthorization(username: string, password: string): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  // btoa takes one character a byte, and knows nothing beyond U+00FF.
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
