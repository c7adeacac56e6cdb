import { categories, type Check } from './check.js';

/**
 * The checks that somebody asked for by name or by category.
 *
 * @throws RangeError where a word names neither
 */
export function chosenChecks(all: readonly Check[], only: readonly string[] | undefined): readonly Check[] {
  if (only === undefined || only.length === 0) return all;
  for (const word of only) {
    if (all.some(({ name, category }) => word === name || word === category)) continue;
    if ((categories as readonly string[]).includes(word)) continue;
    throw new RangeError(
      `There is no check or category ${word}. Categories: ${categories.join(', ')}. Checks: ${all.map(({ name }) => name).join(', ')}`,
    );
  }
  return all.filter(({ name, category }) => only.includes(name) || only.includes(category));
}
