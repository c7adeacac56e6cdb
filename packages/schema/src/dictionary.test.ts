import { expect, test } from 'vitest';
import { dataDictionary } from './dictionary.js';

// Written anew by: npx vitest run packages/schema/src/dictionary.test.ts -u
test('The data dictionary is what the catalogue says', async () => {
  await expect(dataDictionary()).toMatchFileSnapshot('../generated/data-dictionary.md');
});
