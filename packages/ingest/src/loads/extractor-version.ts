import { createRequire } from 'node:module';

/** What decides which rows come of an answer, and so the version worth remembering. */
export function extractorVersion(): string {
  const { name, version } = createRequire(import.meta.url)('@darkhorses/extract/package.json') as {
    name: string;
    version: string;
  };
  return `${name} ${version}`;
}
