import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';

// The bundler that builds the packages: nothing of ours depends on it but tsup.
const fromTsup = createRequire(createRequire(import.meta.url).resolve('tsup'));
const { build } = fromTsup('esbuild');

/** What the client may weigh where every byte is loaded on each start: minified and gzipped, with openapi-fetch. */
export const budget = 16_000;

/** Bundles for a place with no built-in modules: what asks for one cannot be resolved. */
async function bundleFor(folder, contents, options = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    outdir: 'nowhere',
    entryNames: 'entry',
    write: false,
    logLevel: 'silent',
    ...options,
  });
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

/** Asks from a place that has web standards and nothing else. */
export async function askFromEdge(folder, question) {
  const { ask } = await runAtEdge(folder, "import { ask } from './bundler/ask.js'; globalThis.ask = ask;");
  return ask(question);
}

/** Runs code where there is no process, no Buffer and no require, and gives what it left in its global object. */
export async function runAtEdge(folder, contents) {
  const [entry] = await bundleFor(folder, contents, { format: 'iife' });
  const context = createContext(Object.fromEntries(webStandards.map((name) => [name, globalThis[name]])));
  runInContext(entry.text, context);
  return context;
}

const webStandards = [
  ['fetch', 'Headers', 'Request', 'Response', 'URL', 'URLSearchParams', 'AbortController', 'AbortSignal'],
  ['TextEncoder', 'TextDecoder', 'ReadableStream', 'Event', 'EventTarget', 'DOMException', 'btoa', 'atob', 'crypto'],
  ['setTimeout', 'clearTimeout', 'queueMicrotask', 'structuredClone', 'performance', 'console'],
].flat();
