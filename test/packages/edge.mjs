import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';

// The bundler that builds the packages: nothing of ours depends on it but tsup.
const fromTsup = createRequire(createRequire(import.meta.url).resolve('tsup'));
const { build } = fromTsup('esbuild');

/** What the client may weigh where every byte is loaded on each start: minified and gzipped, with openapi-fetch. */
export const budget = 16_000;

/** Bundles for a place with no built-in modules, and refuses what asks for one. */
export async function bundleFor(folder, contents, options = {}) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    outdir: 'nowhere',
    entryNames: 'entry',
    write: false,
    metafile: true,
    ...options,
  });
  const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
  if (outside.length > 0) throw new Error(`The bundle asks for ${outside.map(({ path }) => path).join(', ')}.`);
  return outputFiles;
}

/** Bytes that a start loads: everything but what is imported only when it is needed. */
export async function sizeOfClient(folder) {
  const contents = "export { createRacingApi } from '@darkhorses/racing-api';";
  const files = await bundleFor(folder, contents, { splitting: true, format: 'esm', chunkNames: '[name]' });
  const first = files.filter(({ path }) => !/fields[^/\\]*\.js$/.test(path));
  if (first.length === files.length) throw new Error('The list of known fields is not loaded apart.');
  return first.reduce((sum, { contents: bytes }) => sum + gzipSync(bytes).length, 0);
}

/** Asks from a context that has web standards and nothing else: no process, no Buffer, no require. */
export async function askFromEdge(folder, question) {
  const contents = "import { ask } from './bundler/ask.js'; globalThis.ask = ask;";
  const [entry] = await bundleFor(folder, contents, { format: 'iife' });
  const context = createContext(Object.fromEntries(webStandards.map((name) => [name, globalThis[name]])));
  runInContext(entry.text, context);
  return context.ask(question);
}

const webStandards = [
  ['fetch', 'Headers', 'Request', 'Response', 'URL', 'URLSearchParams', 'AbortController', 'AbortSignal'],
  ['TextEncoder', 'TextDecoder', 'ReadableStream', 'Event', 'EventTarget', 'DOMException', 'btoa', 'atob', 'crypto'],
  ['setTimeout', 'clearTimeout', 'queueMicrotask', 'structuredClone', 'performance', 'console'],
].flat();
