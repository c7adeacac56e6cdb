import { expect, test } from 'vitest';
import { split } from './psql.js';

test.each([
  ['postgres://me:p%40ss@db:5432/racing', 'p@ss', 'postgres://me@db:5432/racing'],
  ['postgres://me@db/racing', '', 'postgres://me@db/racing'],
  ['postgres://darkhorses@%2Fhome%2Frun:5432/darkhorses', '', 'postgres://darkhorses@%2Fhome%2Frun:5432/darkhorses'],
  ['postgres://me:p@ss@db:5432/racing', 'p@ss', 'postgres://me@db:5432/racing'],
  ['postgres://me:p:ss@[::1]:5432/racing', 'p:ss', 'postgres://me@[::1]:5432/racing'],
  ['postgres://me@db/racing?password=p%2Fss', 'p/ss', 'postgres://me@db/racing'],
  [
    'postgres://me:no@db/racing?sslmode=require&password=yes&a=b%20c',
    'yes',
    'postgres://me@db/racing?sslmode=require&a=b%20c',
  ],
  ['postgres://me@db/racing?sslpassword=key&a=b', '', 'postgres://me@db/racing?a=b'],
  ['postgres:///racing?host=/run/db', '', 'postgres:///racing?host=/run/db'],
])('the password of %s goes apart', (address, password, withoutPassword) => {
  expect(split(address)).toEqual({ password, withoutPassword });
});
