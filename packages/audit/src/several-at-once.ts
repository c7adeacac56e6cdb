/**
 * Does the work for each item, some of them at the same time, and gives the outcomes in the order of the items. After a
 * failure nothing more is begun, and what is at work ends first: nobody is left talking to a database that is being closed.
 */
export async function severalAtOnce<Item, Outcome>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const queue = [...items.entries()];
  const hand = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [place, item] = next;
      try {
        outcomes[place] = await work(item);
      } catch (error) {
        queue.length = 0;
        throw error;
      }
    }
  };
  const hands = await Promise.allSettled(Array.from({ length: atOnce }, hand));
  const failed = hands.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return outcomes;
}
