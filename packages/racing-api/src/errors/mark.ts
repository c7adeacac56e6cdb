const markOf = (name: string) => Symbol.for(`@darkhorses/racing-api/${name}`);

/**
 * Gives an error class its literal name and its mark. Both stand on the prototype: bundlers may rename the class, and an
 * application may hold two copies of this package, whose classes `instanceof` cannot relate.
 */
export function mark(errorClass: { readonly prototype: Error }, name: string): void {
  Object.defineProperty(errorClass.prototype, 'name', { value: name, configurable: true, writable: true });
  Object.defineProperty(errorClass.prototype, markOf(name), { value: true });
}

export function isMarked(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && markOf(name) in value;
}
