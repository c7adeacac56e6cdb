/**
 * The JSON of a response body, read as the client read it when it came: a byte order mark before it is no part of it.
 *
 * @throws SyntaxError where it is no JSON
 * @example
 * parseBody(new TextEncoder().encode('\ufeff{"id":"hrs_1"}')); // { id: 'hrs_1' }
 */
export const parseBody = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
