// The process of a gateway: lets in so many calls in any second, refuses the others, and passes on what it lets in.
import { Agent, createServer, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { numbersFrom } from '../../bench/support/seeded-numbers.mjs';
import { createRateLimit } from '../../packages/simulator/dist/index.js';

const { target, perSecond, network, seed } = JSON.parse(process.argv[2] ?? '');
const limit = createRateLimit('sliding');
const draw = numbersFrom(seed);
const agent = new Agent({ keepAlive: true });
const tally = { calls: 0, refused: 0 };

const server = createServer(async (asked, answered) => {
  await wait(-Math.log(1 - draw()) * network);
  tally.calls += 1;
  if (limit.take('account', perSecond, performance.now()) === 0) return passOn(asked, answered);
  tally.refused += 1;
  answered.writeHead(429, { 'content-type': 'application/json' }).end('{"detail":"Rate limit exceeded"}');
});

function passOn({ method, url, headers }, answered) {
  const passed = request(`${target}${url}`, { method, headers, agent }, (answer) => {
    answered.writeHead(answer.statusCode, answer.headers);
    answer.pipe(answered);
  });
  passed.on('error', () => answered.destroy());
  // Who asked may be killed meanwhile.
  answered.on('close', () => passed.destroy());
  passed.end();
}

server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
process.on('message', () => process.send?.(tally));
process.on('disconnect', () => process.exit());
