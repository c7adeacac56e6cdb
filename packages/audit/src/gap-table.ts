import type { Severity } from './check.js';
import type { Finding } from './finding.js';

const severities: readonly Severity[] = ['critical', 'warning', 'note'];

/** The order in which somebody would close gaps: the worst, then the most wanted, then the cheapest. */
export const worstFirst = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted(
    (one, other) =>
      severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
      one.priority.localeCompare(other.priority) ||
      one.closing.calls - other.closing.calls ||
      one.check.localeCompare(other.check),
  );

/** What closing all findings takes. A partition that several findings name is read once. */
export function closingOfAll(
  findings: readonly Finding[],
  requestsPerSecond: number,
): { readonly calls: number; readonly seconds: number } {
  const counted = new Set<string>();
  let calls = 0;
  for (const { closing } of findings) {
    const { partitions } = closing;
    if (partitions === undefined || partitions.length === 0 || closing.calls === 0) {
      calls += closing.calls;
      continue;
    }
    const fresh = partitions.filter(({ dataset, day }) => !counted.has(`${dataset} ${day}`));
    for (const { dataset, day } of fresh) counted.add(`${dataset} ${day}`);
    calls += Math.ceil((closing.calls / partitions.length) * fresh.length);
  }
  return { calls, seconds: Math.ceil(calls / requestsPerSecond) };
}
