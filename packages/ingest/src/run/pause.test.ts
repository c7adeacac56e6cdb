import { expect, test } from 'vitest';
import type { Failure } from './failure.js';
import { OutagePause } from './pause.js';
import type { RunEvent } from './run-options.js';

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const outage: Failure = { class: 'database', consequence: 'outage', message: refused.message };

test('a day that succeeds amid a pause does not break it: it probes on until the trouble has passed', async () => {
  const events: RunEvent[] = [];
  let probes = 0;
  const pause: OutagePause = new OutagePause({
    policy: { after: 1, firstProbe: 10, longestProbe: 40, giveUpAfter: 1000 },
    signal: new AbortController().signal,
    // What was under way when the trouble began ends well while everything else waits.
    wait: async () => pause.succeeded(),
    onProgress: (event) => events.push(event),
    probe: async () => {
      probes += 1;
      if (probes < 3) throw refused;
    },
    forgive: async () => {},
    giveUp: (failure) => expect.unreachable(failure.message),
  });
  await pause.failed(outage, undefined, refused);
  expect(probes).toBe(3);
  expect(events.map((event) => (event.type === 'paused' ? event.wait : event.type))).toEqual([10, 20, 40, 'resumed']);
});
