import { expect, test } from 'vitest';
import { gunzip, gzip } from './gzip.js';
import { parseBody } from './parse-body.js';

test('a body is read with a byte order mark and without, as received and as stored', async () => {
  for (const text of ['{"id":"hrs_1"}', '\ufeff{"id":"hrs_1"}']) {
    const bytes = new TextEncoder().encode(text);
    expect(parseBody(bytes)).toEqual({ id: 'hrs_1' });
    expect(parseBody(await gunzip(await gzip(bytes)))).toEqual({ id: 'hrs_1' });
  }
});
