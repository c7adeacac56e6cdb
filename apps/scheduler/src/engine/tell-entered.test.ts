import { createLog, Terminal } from '@darkhorses/command';
import { expect, test } from 'vitest';
import { decideTicks } from './decide-ticks.js';
import { tellEntered } from './tell-entered.js';

test('after nine days a line says what is made up for, and one what is not', () => {
  let written = '';
  const terminal = new Terminal({ write: (text) => ((written += String(text)), true) });
  const day = 86_400_000;
  const now = new Date('2025-10-10T12:00:00Z');
  const missed = Array.from({ length: 9 }, (_, index) => new Date(Date.parse('2025-10-02T05:00:00Z') + index * day));
  const job = { overlap: 'skip', catchUp: 'latest', catchUpWindow: 35 * day } as const;
  const standing = { paused: false, running: null, queued: null };
  const decisions = decideTicks(job, missed, { now, standing });
  tellEntered(
    createLog({ level: 'info', terminal }),
    decisions.map((one) => ({ ...one, job: 'transactions' })),
  );
  const lines = written
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { msg: string }).msg);
  expect(lines).toEqual([
    'transactions: its time has come; missed, and stands for 8 more.',
    'transactions: 8 ticks from 2025-10-02T05:00:00.000Z to 2025-10-09T05:00:00.000Z skipped; ' +
      'missed: no scheduler ran then, and the tick of 2025-10-10T05:00:00.000Z stands for it.',
  ]);
});
