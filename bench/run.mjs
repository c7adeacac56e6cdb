// Runs the benchmarks: `npm run bench` lists them, `npm run bench -- NAME [flags]` runs one, `npm run bench -- all` runs each.
//
// Every benchmark prints its own figure, a peer's and the limit's from the same run, as ratios, so that the figures can be
// compared between machines. None of them asserts a time.
import { runSuite } from './support/suite.mjs';

await runSuite({ folder: import.meta.dirname, suite: 'bench', noun: 'benchmark' });
