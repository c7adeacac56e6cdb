/**
 * A question whose answer is good for a while: whoever asks meanwhile gets the same one, so that many visitors cost no more
 * than one. A failure is nobody's answer but that of those who wait for it.
 *
 * @param goodFor @unit milliseconds
 */
export function shared<T>(
  ask: () => Promise<T>,
  goodFor: number,
  now: () => number = () => performance.now(),
): () => Promise<T> {
  let latest: { readonly asked: number; readonly answer: Promise<T> } | undefined;
  return () => {
    if (latest !== undefined && now() - latest.asked < goodFor) return latest.answer;
    const answer = ask();
    const mine = { asked: now(), answer };
    latest = mine;
    answer.catch(() => {
      if (latest === mine) latest = undefined;
    });
    return answer;
  };
}
