// Runs the trials of endurance: `npm run soak` lists them, `npm run soak -- NAME [flags]` runs one, `npm run soak -- all` each.
//
// Every one does harm to a system at work, lets it finish, and compares what came of it with an undisturbed run.
import { runSuite } from '../bench/support/suite.mjs';

await runSuite({ folder: import.meta.dirname, suite: 'soak', noun: 'trial' });
