// The limiter in simulated time: share of the allowed rate used and share refused, over sliding and fixed windows
import pThrottle from 'p-throttle';
import { formatShare, renderTable } from '../packages/command/dist/index.js';
import { postgresLimiterStore } from '../packages/ingest/dist/index.js';
import { createLimiter, memoryStore } from '../packages/racing-api/dist/index.js';
import { benchmark } from './support/benchmark.mjs';
import { openServer, openUntilTheEnd } from './support/databases.mjs';
import { busyLoop, idleLoop } from './support/event-loops.mjs';
import { networks, simulatedAccount } from './support/simulated-account.mjs';
import { onSimulatedTime, simulatedTime } from './support/simulated-time.mjs';

const described = {
  minutes: { default: 30, about: 'simulated minutes of each' },
  rate: { default: 2, about: 'calls a second that the account lets in' },
  workers: { default: 9, about: 'calls that want to be sent at any time' },
  seed: { default: 1, about: 'seed of the delays' },
};

const operation = '/v1/results';

/** Between two of the server's seconds: nobody's seconds begin with the server's. */
const start = Date.UTC(2025, 0, 1) + 370;

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const databaseUrl = await server.migrated();
  const databases = [1, 2, 3].map(() => openUntilTheEnd(databaseUrl, { afterwards, max: 1 }));
  const shared = (time, number, key) =>
    farStore(time, postgresLimiterStore(databases[number].sql, { key, now: time.now }));
  const ways = {
    'ours, one process': paced(1, () => undefined),
    'ours, three processes, one Postgres': paced(3, (time, number, key) => shared(time, number, `${key} idle`)),
    'ours, one busy process': paced(1, (time) => memoryStore(time), busyLoop),
    'ours, three busy processes, one Postgres': paced(
      3,
      (time, number, key) => shared(time, number, `${key} busy`),
      busyLoop,
    ),
    'peer: p-throttle, strict': throttled,
    'peer: one call at a time, then a pause': pausing,
  };

  const measured = [];
  for (const window of ['sliding', 'fixed']) {
    for (const network of Object.keys(networks)) {
      for (const [way, send] of Object.entries(ways)) {
        const time = simulatedTime(start);
        const account = simulatedAccount({ time, window, network, rate: flags.rate, seed: flags.seed });
        const duration = flags.minutes * 60_000;
        const until = time.now() + duration;
        await time.run(send({ time, account, until, key: `${window} ${network}`, ...flags }));
        const { accepted, refused } = account.tally;
        const calls = accepted + refused;
        const used = accepted / ((flags.rate * duration) / 1000);
        measured.push({ window, network, way, calls, used, refused: refused / calls });
      }
    }
  }

  const right = (title) => ({ title, align: 'right' });
  console.log(
    renderTable({
      columns: ['window', 'network', '', right('of the limit'), right('refused (429)')],
      rows: measured.map(({ window, network, way, used, refused }) => [
        window,
        network,
        way,
        formatShare(used),
        formatShare(refused),
      ]),
    }),
  );
  console.log(
    `\nThe limit is ${flags.rate} calls a second let in, 100 %; ${flags.minutes} simulated minutes each, ${flags.workers} calls waiting at any time.`,
  );
  const tooMany = measured.filter(({ used }) => used > 1.001);
  return {
    figures: { bench: 'limiter', rate: flags.rate, minutes: flags.minutes, measured },
    problems: tooMany.map(({ way, window }) => `${way}: more calls were let in than a ${window} window allows`),
  };
});

/** Limiters of ours that share what `storeOf` gives, each with its part of the workers, on a loop of its own. */
function paced(processes, storeOf, loopOf = idleLoop) {
  return async ({ time, account, until, key, rate, workers, seed }) => {
    const limiters = Array.from({ length: processes }, (_, number) => {
      const { clock, free } = loopOf({ time, seed: seed + number });
      const store = storeOf(time, number, key);
      return createLimiter({
        clock,
        maxRequestsPerSecond: rate,
        limitOf: () => ({}),
        store: store && heard(store, free),
      });
    });
    const work = async (limiter) => {
      while (time.now() < until) {
        const permit = await limiter.acquire({ operation });
        // One that waited into the end belongs to no minute that counts.
        if (time.now() < until && (await account.ask())) await permit.refused();
        permit.release();
      }
    };
    await Promise.all(Array.from({ length: workers }, (_, number) => work(limiters[number % processes])));
  };
}

/** A store whose answers the process hears when its loop comes to them. */
function heard(store, free) {
  const late = async (answer) => {
    const given = await answer;
    await free();
    return given;
  };
  return {
    reserve: (...asked) => late(store.reserve(...asked)),
    refused: (...told) => late(store.refused(...told)),
  };
}

/** A store a millisecond away; while it works, simulated time stands still. */
function farStore(time, store) {
  const there = async (work) => {
    await time.sleep(1);
    const outcome = await time.outside(work);
    await time.sleep(1);
    return outcome;
  };
  return {
    reserve: (...asked) => there(() => store.reserve(...asked)),
    refused: (...told) => there(() => store.refused(...told)),
  };
}

async function throttled({ time, account, until, rate, workers }) {
  await onSimulatedTime(time, async () => {
    const ask = pThrottle({ limit: rate, interval: 1000, strict: true })(async () => {
      if (time.now() < until) await account.ask();
    });
    const work = async () => {
      while (time.now() < until) await ask();
    };
    await Promise.all(Array.from({ length: workers }, work));
  });
}

async function pausing({ time, account, until, rate }) {
  while (time.now() < until) {
    await account.ask();
    await time.sleep(1000 / rate);
  }
}
