import { createRequire } from 'node:module';
import { Writable } from 'node:stream';
import type * as Pino from 'pino';
import type * as Pretty from 'pino-pretty';
import type { Terminal } from '../screen/terminal.js';
import { withoutSecrets } from '../settings/secret.js';
import type { LogLevel } from '../settings/settings.js';

export type Log = Pino.Logger;

export interface LogOptions {
  level: LogLevel;
  /** Where lines go: stderr. Pretty where a person looks, JSON elsewhere. */
  terminal: Terminal;
  /** Default: the name says it, on a terminal. */
  colours?: boolean;
}

/** Fields that hold credentials wherever they appear. Values of known secrets are removed from every line besides. */
const secretFields = ['password', 'authorization', 'headers.authorization', 'databaseUrl', 'url.password'];

// Loaded by whoever writes a log: help does without, and only a terminal needs it pretty.
const load = createRequire(import.meta.url);

/** A structured log on stderr that no secret of this process gets into. */
export function createLog({ level, terminal, colours = terminal.isInteractive }: LogOptions): Log {
  const lines = new Writable({
    decodeStrings: false,
    write(chunk: Buffer | string, _encoding, done) {
      terminal.write(withoutSecrets(String(chunk)));
      done();
    },
  });
  const { pino } = load('pino') as typeof Pino;
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`]), censor: '[secret]' },
  };
  if (!terminal.isInteractive) return pino(options, lines);
  const { default: pretty } = load('pino-pretty') as typeof Pretty;
  return pino(
    options,
    pretty({
      destination: lines,
      sync: true,
      colorize: colours,
      translateTime: 'SYS:HH:MM:ss',
      ignore: 'pid,hostname',
      // A person reads the sentence; who looks for a fault wants the fields too.
      hideObject: level !== 'debug' && level !== 'trace',
    }),
  );
}
