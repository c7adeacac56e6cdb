// A way to Postgres on which every COMMIT that writes can be seen: before the server has it, and before the program hears that it is done.
import { connect, createServer } from 'node:net';
import { EventEmitter, once } from 'node:events';
import { messagesOf } from './wire-messages.mjs';

/**
 * Listens on a port of its own and passes everything on to the server of an address.
 *
 * @returns `url` to give to the program; `commits()`, how many it has sent so far; `connected()`, when it connects next;
 *   `pass(n)`, when it has sent n more; `record()`, when they come; and `strike`, which does something at one of those to come
 */
export async function watchCommits(databaseUrl, { afterwards }) {
  const target = serverOf(databaseUrl);
  const state = { commits: 0, blow: undefined, passed: new EventEmitter() };
  const lines = new Set();
  const listener = createServer((program) => {
    const line = { program, server: connect(target) };
    lines.add(line);
    state.passed.emit('connection');
    passOn(line, state);
    program.once('close', () => lines.delete(line));
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  afterwards(() => {
    for (const { program, server } of lines) for (const socket of [program, server]) socket.destroy();
    listener.close();
  });
  const url = new URL(databaseUrl);
  url.searchParams.delete('host');
  url.hostname = '127.0.0.1';
  url.port = String(listener.address().port);
  return {
    url: url.href,
    commits: () => state.commits,
    connected: () => once(state.passed, 'connection'),
    async pass(number) {
      for (const until = state.commits + number; state.commits < until;) await once(state.passed, 'commit');
    },
    /** @returns what ends it, and gives the times of the COMMITs since then: milliseconds from the first connection on */
    record() {
      const times = [];
      let began;
      const begin = () => (began ??= performance.now());
      const note = () => times.push(performance.now() - (began ?? performance.now()));
      state.passed.on('connection', begin).on('commit', note);
      return () => {
        state.passed.off('connection', begin).off('commit', note);
        return times;
      };
    },
    /**
     * Does something at the n-th COMMIT from now, and lets nothing more pass on its connection.
     *
     * @param {{ nth: number, when: 'before' | 'after', of?: string, act: () => unknown }} blow `before`: the server never gets
     *   it. `after`: the server has done it, and the program never hears so. `of`: only COMMITs that wrote this table count
     * @returns when it is done: the tables that the transaction had written
     */
    strike: ({ nth, when, of, act }) =>
      new Promise((resolve) => {
        state.blow = {
          left: nth,
          when,
          of,
          fall(written) {
            state.blow = undefined;
            act();
            resolve(written);
          },
        };
      }),
    spare: () => (state.blow = undefined),
  };
}

/** Passes on what program and server say to each other, until a blow falls on them. */
function passOn({ program, server }, state) {
  let isDead = false;
  let isCommitting = false;
  let written = [];
  const texts = new Map();
  const die = () => {
    isDead = true;
    state.blow.fall(written);
  };

  const isCommit = (message) => {
    const text = textOf(message, texts);
    if (text === undefined) return false;
    if (/^\s*begin/i.test(text)) written = [];
    const [, table] =
      /^[\s(]*(?:with .*?)?(?:insert into|(?<!for )update|delete from|truncate)\s+"?([\w.]+)/is.exec(text) ?? [];
    if (table && !written.includes(table)) written.push(table);
    // One that wrote nothing, such as that of a lock, is of no interest.
    return written.length > 0 && /^\s*commit\s*$/i.test(text);
  };
  program.on(
    'data',
    messagesOf({ hasStartup: true }, (message) => {
      if (isDead) return;
      const isBlow = isCommit(message) && isStruck(state, written);
      if (isBlow && state.blow.when === 'before') return die();
      isCommitting ||= isBlow;
      server.write(message.bytes);
    }),
  );
  server.on(
    'data',
    messagesOf({ hasStartup: false }, (message) => {
      if (isDead) return;
      // CommandComplete: the server has done it, and this is the first that would be heard of it.
      if (isCommitting && message.type === 'C') return die();
      program.write(message.bytes);
    }),
  );
  for (const [one, other] of [
    [program, server],
    [server, program],
  ]) {
    // A message is waited for: it must not wait for more.
    one.setNoDelay?.(true);
    one.on('error', () => {});
    one.once('close', () => other.destroy());
  }
}

/** Counts a COMMIT, and says whether it is the one to strike at. */
function isStruck(state, written) {
  state.commits += 1;
  state.passed.emit('commit');
  const { blow } = state;
  if (!blow || (blow.of && !written.includes(blow.of))) return false;
  blow.left -= 1;
  return blow.left === 0;
}

/** What a message tells the server to run; a statement is sent once and then named. */
function textOf({ type, body }, texts) {
  const ends = body.indexOf(0);
  if (type === 'Q') return body.toString('utf8', 0, ends);
  if (type === 'P')
    texts.set(body.toString('utf8', 0, ends), body.toString('utf8', ends + 1, body.indexOf(0, ends + 1)));
  return type === 'B' ? texts.get(body.toString('utf8', ends + 1, body.indexOf(0, ends + 1))) : undefined;
}

function serverOf(databaseUrl) {
  const { hostname, port, searchParams } = new URL(databaseUrl);
  const host = searchParams.get('host') ?? decodeURIComponent(hostname);
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port: Number(port || 5432) };
}
