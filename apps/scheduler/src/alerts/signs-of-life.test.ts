import { createLog, Secret, Terminal } from '@darkhorses/command';
import { expect, test } from 'vitest';
import { createEvents, type EngineEvent } from '../engine/events.js';
import { watchDatabase } from './database-watch.js';
import { beatAfterGoodRuns } from './heartbeat.js';

function quiet() {
  let text = '';
  const log = createLog({
    level: 'info',
    terminal: new Terminal({ write: (line) => Boolean((text += String(line))) }),
  });
  return { log, text: () => text };
}

const ended = (state: 'done' | 'failed' | 'queued'): EngineEvent => ({
  type: 'ended',
  job: 'transactions',
  tick: new Date(0),
  attempt: 1,
  state,
  duration: 1,
  counts: {},
  error: null,
});

test('a run that ended well is a sign of life, any other is none', async () => {
  const events = createEvents(() => {});
  const called: string[] = [];
  const send: typeof fetch = async (url) => {
    called.push(String(url));
    return new Response();
  };
  const end = beatAfterGoodRuns(events, { url: new Secret('https://beat.example/x'), fetch: send, log: quiet().log });
  for (const state of ['done', 'failed', 'queued', 'done'] as const) events.tell(ended(state));
  await end();
  events.tell(ended('done'));
  expect(called).toEqual(['https://beat.example/x', 'https://beat.example/x']);
});

test('a sign that nobody takes is logged, without its address, and stops nothing', async () => {
  const events = createEvents(() => {});
  const { log, text } = quiet();
  const answers = [
    () => Promise.reject(new Error('no route to https://beat.example/x')),
    () => Promise.resolve(new Response(null, { status: 410 })),
  ];
  const send: typeof fetch = () => answers.shift()?.() ?? Promise.resolve(new Response());
  const end = beatAfterGoodRuns(events, { url: new Secret('https://beat.example/x'), fetch: send, log });
  events.tell(ended('done'));
  events.tell(ended('done'));
  await end();
  expect(text()).toContain('HEARTBEAT_URL could not be called (Error).');
  expect(text()).toContain('HEARTBEAT_URL answered 410.');
  expect(text()).not.toContain('beat.example');
});

test('a database that is away for as long as a restart takes is nobody’s business; for longer, it is told, and its return', async () => {
  const events = createEvents(() => {});
  const { log, text } = quiet();
  const alarms = new Set<() => void>();
  const end = watchDatabase(
    events,
    { log, webhook: undefined },
    {
      now: () => new Date('2025-10-13T11:00:00Z'),
      after(_, work) {
        alarms.add(work);
        return () => alarms.delete(work);
      },
    },
  );
  const lost = { type: 'database_lost', message: 'connection refused' } as const;
  events.tell(lost);
  events.tell({ type: 'database_back' });
  expect(alarms.size).toBe(0);
  events.tell(lost);
  events.tell(lost);
  expect(alarms.size).toBe(1);
  for (const alarm of alarms) alarm();
  events.tell({ type: 'database_back' });
  events.tell({ type: 'database_back' });
  await end();
  const lines = text().trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('The database cannot be reached: connection refused');
  expect(lines[1]).toContain('Well again');
});
