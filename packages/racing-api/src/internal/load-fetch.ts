/**
 * Has Node.js load its fetch, which it does when something of it is first used and which takes it 10 to 90 ms. A process that did so
 * with a slot in hand would send its first request so much too late, and those of others would follow too closely.
 */
export function loadFetch(): void {
  Reflect.get(globalThis, 'Headers');
}
