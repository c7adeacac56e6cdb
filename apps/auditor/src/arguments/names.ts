import { categories, checks, type FixKind, fixKinds } from '@darkhorses/audit';
import { InvalidArgumentError } from 'commander';

/** Collects names of checks and categories: `--only coverage orphans` and `--only coverage,orphans` alike. */
export function parseChecks(text: string, before: readonly string[] | undefined): readonly string[] {
  const known = new Set<string>([...categories, ...checks.map(({ name }) => name)]);
  for (const name of namesIn(text)) {
    if (!known.has(name)) {
      throw new InvalidArgumentError(
        `${JSON.stringify(name)} is neither a category (${categories.join(', ')}) nor a check. \`npm run audit -- checks\` lists the checks.`,
      );
    }
  }
  return [...(before ?? []), ...namesIn(text)];
}

/** Collects what is to be closed: `--only days figures` and `--only days,figures` alike. */
export function parseKinds(text: string, before: readonly FixKind[] | undefined): readonly FixKind[] {
  const kinds = namesIn(text).map((name) => {
    const kind = fixKinds.find((one) => one === name);
    if (kind) return kind;
    throw new InvalidArgumentError(`${JSON.stringify(name)} cannot be closed. There are: ${fixKinds.join(', ')}.`);
  });
  return [...(before ?? []), ...kinds];
}

const namesIn = (text: string): string[] => text.split(',').map((name) => name.trim());
