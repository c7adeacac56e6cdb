/** Runs `work`, and tells what came of it, the seconds that it took, and those of CPU in this process. */
export async function timed(work) {
  const before = process.cpuUsage();
  const began = performance.now();
  const outcome = await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { outcome, seconds, cpu: (user + system) / 1e6 };
}
