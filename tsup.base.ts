import type { Options } from 'tsup';

const base = {
  target: 'node20',
  platform: 'node',
  sourcemap: true,
  clean: true,
  treeshake: true,
  splitting: true,
} satisfies Options;

/** A package that others install from npm: types beside the code. */
export const published = (entry: Record<string, string>, options: Options = {}): Options => ({
  ...base,
  entry,
  format: ['esm'],
  dts: true,
  ...options,
});

/** What only this repository runs: no types, since everything here is type-checked from source. */
export const internal = (entry: Record<string, string>, options: Options = {}): Options => ({
  ...base,
  entry,
  format: ['esm'],
  dts: false,
  ...options,
});
