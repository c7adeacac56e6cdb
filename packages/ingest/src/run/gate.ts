/** Lets a few in at a time, in the order in which they came. */
export function createGate(places: number): <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
