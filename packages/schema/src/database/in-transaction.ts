import type { Sql, TransactionSql } from './open.js';

/**
 * Runs work in a transaction, and sends nothing after its connection is lost.
 *
 * postgres.js 3.4.9 would: on a connection that has been made anew for somebody else, where a statement would stand outside
 * of any transaction, or on none at all, which ends the process (a write to a socket that is null). Both happen when a
 * connection dies while no statement is under way, and even its own rollback does it. So once the connection is gone,
 * statements are refused here, and the work is left unfinished where postgres.js would roll it back.
 *
 * @param mode of the transaction, as BEGIN takes it, such as `isolation level repeatable read read only`
 * @throws what the work throws, or the loss of the connection; either way nothing of the work is committed
 * @example
 * await inTransaction(sql, (transaction) => transaction`delete from ops.touched`);
 */
export async function inTransaction<Outcome>(
  sql: Sql,
  work: (transaction: TransactionSql) => Promise<Outcome>,
  mode = '',
): Promise<Outcome> {
  let ended = false;
  const outcome = sql.begin(mode, async (transaction) => {
    try {
      return await work(guarded(transaction, () => ended));
    } catch (error) {
      // Never settled: the transaction has ended with its connection, and `outcome` says so.
      if (ended || isLoss(error)) return new Promise<never>(() => {});
      throw error;
    }
  });
  outcome.catch(() => {
    ended = true;
  });
  // What a callback returns is unwrapped of promises, which an outcome is not.
  return (await outcome) as Outcome;
}

/** The transaction, refusing statements once it has ended. */
function guarded(transaction: TransactionSql, hasEnded: () => boolean): TransactionSql {
  const refuseWhenEnded = () => {
    if (hasEnded())
      throw Object.assign(new Error('The connection of the transaction is lost'), { code: 'CONNECTION_CLOSED' });
  };
  return new Proxy(transaction, {
    apply(target, self, given: unknown[]) {
      refuseWhenEnded();
      return Reflect.apply(target, self, given) as unknown;
    },
    get(target, name) {
      if (name === 'unsafe' || name === 'savepoint') refuseWhenEnded();
      return Reflect.get(target, name) as unknown;
    },
  });
}

/** Errors after which the connection is gone or going: postgres.js' own, the socket's, and the server's last words. */
const isLoss = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^(CONNECTION_|57P0|E[A-Z]+$)/.test(error.code);
