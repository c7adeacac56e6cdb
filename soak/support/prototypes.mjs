/** Tells one state of the prototypes that everything shares from another: a payload that changes one is read as code. */
export function fingerprintOfPrototypes() {
  return [Object.prototype, Array.prototype, String.prototype, Function.prototype]
    .map((prototype) => Reflect.ownKeys(prototype).length)
    .join(' ');
}
