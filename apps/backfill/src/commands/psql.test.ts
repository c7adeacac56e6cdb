import { expect, test } from 'vitest';
import { split } from './psql.js';

test.each([
  ['postgres://me:p%40ss@db:5432/racing', 'p@ss', 'postgres://me@db:5432/racing'],
  ['postgres://me@db/racing', '', 'postgres://me@db/racing'],
  ['postgres://darkhorses@%2Fhome%2Frun:5432/darkhorses', '', 'postgres://darkhorses@%2Fhome%2Frun:5432/darkhorses'],
])('the password of %s goes apart', (address, password, withoutPassword) => {
  expect(split(address)).toEqual({ password, withoutPassword });
});
