/**
 * Asks for the next item before the last one is dealt with, so that the database and this process work at the same time.
 * Never more than one item is under way.
 *
 * @example for await (const rows of ahead(query.cursor(1_000))) await write(rows);
 */
export async function* ahead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  // A cursor's iterator answers its end without a promise.
  const ask = async () => iterator.next();
  let coming = ask();
  try {
    for (;;) {
      const { done, value } = await coming;
      if (done) return;
      coming = ask();
      // Whoever waits for it hears of its failure; until then nobody does.
      coming.catch(() => undefined);
      yield value;
    }
  } finally {
    // A cursor that is told to stop while an item is under way would wait for ever.
    await coming.catch(() => undefined);
    await iterator.return?.();
  }
}
