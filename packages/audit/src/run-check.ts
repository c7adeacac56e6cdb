import { inTransaction } from '@darkhorses/schema';
import type { Sql } from '@darkhorses/schema';
import type { CheckOutcome } from './audit-result.js';
import type { Check, CheckContext } from './check.js';
import type { Finding, Gap } from './finding.js';

/** Read only, so that no check can ever change what it judges; repeatable, so that it judges one moment. */
const snapshot = 'isolation level repeatable read read only';

/** Runs one check. Whatever it throws becomes its outcome, but for a database that is gone. */
export async function runCheck(
  check: Check,
  context: Omit<CheckContext, 'sql'> & { readonly sql: Sql },
  requestsPerSecond: number,
): Promise<CheckOutcome> {
  const { run: _, ...described } = check;
  const begun = performance.now();
  const ended = () => ({ check: described, duration: performance.now() - begun });
  try {
    const found = await inTransaction(
      context.sql,
      async (sql) => {
        // Checks sort and hash millions of rows: a server's default would spill each of them to disk.
        await sql`set local work_mem = '128MB'`;
        return check.run({ ...context, sql });
      },
      snapshot,
    );
    if ('notCheckable' in found) return { status: 'not_checkable', reason: found.notCheckable, ...ended() };
    const { examined, explained = [], gaps } = found;
    if (gaps.length === 0) return { status: 'passed', examined, explained, ...ended() };
    const findings = gaps.map((gap) => findingOf(check, gap, requestsPerSecond));
    return { status: 'finding', examined, explained, findings, ...ended() };
  } catch (error) {
    if (isLostDatabase(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return { status: 'failed', error: message, findings: [failureOf(check, message)], ...ended() };
  }
}

function findingOf(check: Check, gap: Gap, requestsPerSecond: number): Finding {
  const { name, title, why, category, priority, severity } = check;
  return {
    check: name,
    title,
    why,
    category,
    priority,
    severity,
    ...gap,
    share: gap.of === 0 ? 0 : gap.affected / gap.of,
    closing: { ...gap.closing, seconds: Math.ceil(gap.closing.calls / requestsPerSecond) },
  };
}

/** A question that could not be asked is no answer: nobody may take the silence for health. */
const failureOf = (check: Check, message: string): Finding =>
  findingOf(
    check,
    {
      what: `The check itself failed, so nothing is known: ${message}`,
      unit: 'checks',
      affected: 1,
      of: 1,
      examples: [check.name],
      closing: { how: `Run it again by itself: npm run audit -- --only ${check.name}`, calls: 0 },
    },
    1,
  );

/** Errors after which no other check can run either. */
const isLostDatabase = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^(CONNECTION_|57P0|E[A-Z]+$)/.test(error.code);
