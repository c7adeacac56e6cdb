import { parseArgs } from 'node:util';
import { plans } from './account/plan.js';
import { isDay } from './calendar.js';
import { faultKinds, type Fault } from './faults/fault.js';
import type { SimulatorOptions } from './options.js';

/** A command line that cannot be followed; the message says what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const help = `A local Racing API: a generated world, recorded answers, faults on demand.

  darkhorses-simulator [options]

  --port N              port on 127.0.0.1, 0 for any free one (8088)
  --seed N              seed of the world and of everything drawn by chance (1)
  --from D, --to D      first and last day with racing, YYYY-MM-DD
  --scale X             share of the real volume of racing (1)
  --recorded FOLDER     replay recorded JSON answers; other days come from the world
  --recorded-only       no world: only what was recorded
  --now T               the simulated present, such as 2024-06-01T18:00:00Z (the clock)
  --plan P              ${plans.join(', ')} (pro)
  --no-historical       without the historical add-on: results of 365 days only
  --beyond-reach HOW    days out of the plan's reach: empty or refused (empty)
  --limit N             calls a second; 0 for no limit, published for each operation's own (2)
  --window W            sliding or fixed (sliding)
  --scope S             count per account or per operation (account)
  --max-limit N         largest page of results: 50 or 100 (100)
  --latency L           milliseconds, such as results=200,racecards=1000,other=50; network=20 is the way to
                        the API before a call is counted, jitter=0.2 makes answers 20 % faster or slower
  --faults F            rates by kind, such as server_error=0.02,reset=0.01
                        kinds: ${wrapped(faultKinds, 24, 100)}
  --username, --password  credentials to ask for (demo, demo)
  --help

  darkhorses-simulator --limit 2 --latency results=200,racecards=1000
  darkhorses-simulator --faults html=0.01,truncated=0.01 --seed 7

Prints the base URL and the credentials as environment variables, serves until Ctrl+C.
`;

/** The options that a command line means, or `help`. @throws UsageError */
export function readCommandLine(words: readonly string[]): SimulatorOptions | 'help' {
  const values = parse(words);
  if (values.help) return 'help';
  const seed = number('seed', values.seed, 1);
  const limit = values.limit ?? '2';
  const world = {
    seed,
    ...(values.from !== undefined && { from: day('from', values.from) }),
    ...(values.to !== undefined && { to: day('to', values.to) }),
    ...(values.scale !== undefined && { scale: number('scale', values.scale, 1) }),
  };
  if (values['recorded-only'] && values.recorded === undefined) {
    throw new UsageError('--recorded-only needs --recorded FOLDER.');
  }
  return {
    ...(!values['recorded-only'] && { world }),
    ...(values.recorded !== undefined && { recorded: values.recorded }),
    ...(values.now !== undefined && { now: instant(values.now) }),
    ...(values.username !== undefined && { username: values.username }),
    ...(values.password !== undefined && { password: values.password }),
    seed,
    port: number('port', values.port, 8088),
    plan: oneOf('plan', values.plan, plans, 'pro'),
    historicalAddOn: !values['no-historical'],
    beyondReach: oneOf('beyond-reach', values['beyond-reach'], ['empty', 'refused'], 'empty'),
    maxResultsLimit: oneOf('max-limit', values['max-limit'], ['50', '100'], '100') === '50' ? 50 : 100,
    limit: {
      perSecond: limit === 'published' ? limit : number('limit', limit, 2),
      window: limit === '0' ? 'none' : oneOf('window', values.window, ['sliding', 'fixed'], 'sliding'),
      scope: oneOf('scope', values.scope, ['account', 'operation'], 'account'),
    },
    latency: pairs('latency', values.latency, ['results', 'racecards', 'other', 'network', 'jitter']),
    faults: Object.entries(pairs('faults', values.faults, faultKinds)).map(
      ([kind, rate]): Fault => ({ kind: kind as Fault['kind'], rate }), // the keys are those of faultKinds
    ),
  };
}

function parse(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: {
        port: text,
        seed: text,
        from: text,
        to: text,
        scale: text,
        recorded: text,
        'recorded-only': flag,
        now: text,
        plan: text,
        'no-historical': flag,
        'beyond-reach': text,
        limit: text,
        window: text,
        scope: text,
        'max-limit': text,
        latency: text,
        faults: text,
        username: text,
        password: text,
        help: flag,
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function number(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!(value >= 0 && Number.isFinite(value))) throw new UsageError(`--${name} is ${text}: expected a number from 0.`);
  return value;
}

function day(name: string, text: string): string {
  if (!isDay(text)) throw new UsageError(`--${name} is ${text}: expected a day as YYYY-MM-DD, such as 2024-06-01.`);
  return text;
}

function instant(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) {
    throw new UsageError(`--now is ${text}: expected an instant, such as 2024-06-01T18:00:00Z.`);
  }
  return date;
}

function oneOf<Value extends string>(
  name: string,
  text: string | undefined,
  values: readonly Value[],
  fallback: Value,
): Value {
  if (text === undefined) return fallback;
  const value = values.find((candidate) => candidate === text);
  if (value === undefined) throw new UsageError(`--${name} is ${text}: expected ${values.join(', ')}.`);
  return value;
}

/** `a=1,b=2` with known names. */
function pairs<Name extends string>(option: string, text: string | undefined, names: readonly Name[]) {
  const found: Partial<Record<Name, number>> = {};
  for (const pair of text?.split(',') ?? []) {
    const [word = '', value = ''] = pair.split('=');
    const name = names.find((candidate) => candidate === word.trim());
    if (name === undefined) throw new UsageError(`--${option} names ${word}: expected ${names.join(', ')}.`);
    found[name] = number(`${option} ${name}`, value, 0);
  }
  return found;
}

function wrapped(words: readonly string[], indent: number, width: number): string {
  const lines = [''];
  for (const word of words) {
    const line = `${lines.at(-1)}${lines.at(-1) === '' ? '' : ', '}${word}`;
    if (line.length > width - indent) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines.join(`,\n${' '.repeat(indent)}`);
}
