// The gateway before a simulated API, which counts calls as they arrive.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Starts a gateway in a process of its own. The simulator makes its answers one after the other, some of them for half a second, and would
 * see what arrives meanwhile only then: calls that came in pace would be counted as if they had come at once.
 *
 * @param {{ url: string }} api where calls that were let in go to; it has no limit of its own
 * @param {{ perSecond: number, network: number, seed: number, afterwards: (undo: () => unknown) => void }} options `network`: how long a
 *   call is on its way, on average of an exponential distribution (ms)
 * @returns its `url`; `tally`: how many calls came so far, and how many of them were refused
 */
export async function startGateway({ url }, { afterwards, ...options }) {
  const gateway = fork(join(import.meta.dirname, 'gateway-process.mjs'), [JSON.stringify({ target: url, ...options })]);
  afterwards(() => gateway.kill());
  const [port] = await once(gateway, 'message');
  return {
    url: `http://127.0.0.1:${port}`,
    async tally() {
      gateway.send('tally');
      const [tally] = await once(gateway, 'message');
      return tally;
    },
  };
}
