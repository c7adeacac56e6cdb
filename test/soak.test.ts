import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

// The trials of endurance in short: `npm run soak` runs them in full.
test.each([
  ['crash', '--days', '4', '--kills', '8'],
  ['api-faults', '--days', '5', '--rates', '20', '--shrinkings', '1'],
  ['clock-steps', '--days', '4'],
  ['bad-input', '--inputs', '250'],
  ['bad-flags', '--inputs', '12'],
  ['bad-payloads', '--inputs', '120'],
  ['bad-masters', '--inputs', '90', '--commands', '2'],
  ['bad-requests', '--inputs', '200'],
  ['secrets', '--runs', '5'],
])('the trial %s holds', { timeout: 240_000 }, async (name, ...flags) => {
  const file = join(import.meta.dirname, '..', 'soak', `${name}.soak.mjs`);
  const child = spawn(process.execPath, [file, ...flags, '--json', '--database-url', inject('postgresUrl')]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [code] = (await once(child, 'close')) as [number];
  expect(code, output).toBe(0);
  expect(JSON.parse(output.trim().split('\n').at(-1) ?? '')).toMatchObject({ soak: name, problems: [] });
});
