import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const home = join(import.meta.dirname, '..');
const fromHere = createRequire(import.meta.url);

interface Esbuild {
  build(options: object): Promise<{ outputFiles: readonly { path: string; contents: Uint8Array }[] }>;
}

// The bundler that builds the package: nothing of ours depends on it but tsup.
const { build } = createRequire(fromHere.resolve('tsup'))('esbuild') as Esbuild;

test('is as small for a browser as the README says, and loads the list of fields apart', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export { createRacingApi } from './src/index.ts';", resolveDir: home },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    outdir: 'nowhere',
    entryNames: 'client',
    chunkNames: '[name]',
    write: false,
  });
  const kilobytes = ({ contents }: { contents: Uint8Array }) => Math.round(gzipSync(contents).length / 1000);
  const fields = outputFiles.filter(({ path }) => path.endsWith('fields.js'));
  const client = outputFiles.filter((file) => !fields.includes(file));
  const readme = readFileSync(join(home, 'README.md'), 'utf8');
  const told = /(\d+) kB minified and gzipped with it\. The list\s+of known fields \((\d+) kB\)/.exec(readme)?.slice(1);
  expect(fields).toHaveLength(1);
  expect([client.reduce((sum, file) => sum + kilobytes(file), 0), ...fields.map(kilobytes)].map(String)).toEqual(told);
});
