import { expect, test } from 'vitest';
import { help, readCommandLine, UsageError } from './command-line.js';
import { faultKinds } from './faults/fault.js';

test('without words it is an account with everything, two calls a second and no trouble', () => {
  expect(readCommandLine([])).toEqual({
    world: { seed: 1 },
    seed: 1,
    port: 8088,
    plan: 'pro',
    historicalAddOn: true,
    beyondReach: 'empty',
    maxResultsLimit: 100,
    limit: { perSecond: 2, window: 'sliding', scope: 'account' },
    latency: {},
    faults: [],
  });
});

test('every option is understood', () => {
  const words = `--port 0 --seed 7 --from 2020-01-01 --to 2021-12-31 --scale 0.5 --recorded ../recorded --plan standard
    --no-historical --beyond-reach refused --limit 0 --max-limit 50 --latency results=200,jitter=0.2
    --faults html=0.5,reset=0.01 --now 2024-06-01T18:00:00Z --username ada --password secret`;
  expect(readCommandLine(words.split(/\s+/))).toEqual({
    world: { seed: 7, from: '2020-01-01', to: '2021-12-31', scale: 0.5 },
    recorded: '../recorded',
    seed: 7,
    port: 0,
    plan: 'standard',
    historicalAddOn: false,
    beyondReach: 'refused',
    maxResultsLimit: 50,
    limit: { perSecond: 0, window: 'none', scope: 'account' },
    latency: { results: 200, jitter: 0.2 },
    faults: [
      { kind: 'html', rate: 0.5 },
      { kind: 'reset', rate: 0.01 },
    ],
    now: new Date('2024-06-01T18:00:00Z'),
    username: 'ada',
    password: 'secret',
  });
  expect(readCommandLine(['--recorded', 'x', '--recorded-only'])).not.toHaveProperty('world');
});

test.each([
  [['--plan', 'gold'], '--plan is gold: expected free, basic, standard, pro.'],
  [['--limit', 'many'], '--limit is many: expected a number from 0.'],
  [['--from', '2024-02-30'], '--from is 2024-02-30: expected a day as YYYY-MM-DD, such as 2024-06-01.'],
  [['--now', 'soon'], '--now is soon: expected an instant, such as 2024-06-01T18:00:00Z.'],
  [['--faults', 'fire=1'], '--faults names fire: expected rate_limited'],
  [['--latency', 'results'], '--latency results is : expected a number from 0.'],
  [['--recorded-only'], '--recorded-only needs --recorded FOLDER.'],
  [['--nonsense'], 'Unknown option'],
])('%j is refused with what was expected', (words, message) => {
  expect(() => readCommandLine(words)).toThrow(UsageError);
  expect(() => readCommandLine(words)).toThrow(message);
});

test('the help names every kind of fault', () => {
  expect(readCommandLine(['--help'])).toBe('help');
  for (const kind of faultKinds) expect(help).toContain(kind);
});
