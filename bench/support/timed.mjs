/** Runs `work`, and tells what came of it and the seconds that it took. */
export async function timed(work) {
  const began = performance.now();
  const outcome = await work();
  return { outcome, seconds: (performance.now() - began) / 1000 };
}
