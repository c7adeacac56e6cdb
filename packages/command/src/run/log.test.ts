import { expect, test } from 'vitest';
import { Terminal } from '../screen/terminal.js';
import { Secret } from '../settings/secret.js';
import { createLog } from './log.js';

function logged(
  isTTY: boolean,
  write: (log: ReturnType<typeof createLog>) => void,
  level: 'info' | 'debug' = 'info',
): string {
  let text = '';
  const terminal = new Terminal({ isTTY, write: (chunk) => (text += chunk) });
  write(createLog({ level, terminal, colours: false }));
  return text;
}

test('where nobody looks, a line is one JSON document with an ISO time', () => {
  const text = logged(false, (log) => log.info({ date: '2024-03-15', races: 37 }, 'day stored'));
  expect(JSON.parse(text)).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
    date: '2024-03-15',
    races: 37,
    msg: 'day stored',
  });
});

test('on a terminal it is written for people, at once; the fields are for those who look for a fault', () => {
  const warn = (log: ReturnType<typeof createLog>) => log.warn({ retry: 2 }, 'slow answer');
  expect(logged(true, warn)).toMatch(/^\[\d\d:\d\d:\d\d\] WARN: slow answer\n$/);
  expect(logged(true, warn, 'debug')).toMatch(/^\[\d\d:\d\d:\d\d\] WARN: slow answer\n\s+retry: 2\n$/);
});

test('levels below the one that was asked for are left out', () => {
  expect(logged(false, (log) => log.debug('detail'))).toBe('');
});

test('no secret gets in, by its name or by its value, whoever logs it', () => {
  const secret = new Secret('swordfish-9000');
  const text = logged(false, (log) => {
    log.info({ password: 'other', headers: { authorization: 'Basic abc' }, secret }, `sent ${secret.reveal()}`);
    log.error(new Error('refused swordfish-9000'));
  });
  expect(text).not.toMatch(/swordfish|other|Basic abc/);
  expect(text.match(/\[secret\]/g)?.length).toBeGreaterThanOrEqual(5);
});
