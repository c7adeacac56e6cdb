// Refuses a change to a published package that no changeset tells of.
//
//   npm run changeset:check                     everything since each package's last release
//   npm run changeset:check -- origin/main      what this branch changes
import { join } from 'node:path';
import { missingChangesets } from './missing-changesets.mjs';

const [base] = process.argv.slice(2);
const missing = missingChangesets(join(import.meta.dirname, '..'), base);
for (const { name, given, needed, files } of missing) {
  const some = files.slice(0, 5).map((path) => `  ${path}`);
  const more = files.length > some.length ? [`  and ${files.length - some.length} more`] : [];
  const lacking =
    given === 'none' ? `has no changeset and needs a ${needed}` : `has a ${given} changeset and needs a ${needed}`;
  console.error([`${name} ${lacking}, because of`, ...some, ...more].join('\n'));
}
if (missing.length > 0) {
  console.error(
    'Run `npx changeset`, and say in a sentence what its users get. .changeset/README.md tells which step is which.',
  );
  process.exitCode = 1;
}
