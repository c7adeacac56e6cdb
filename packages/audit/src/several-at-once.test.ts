import { expect, test } from 'vitest';
import { severalAtOnce } from './several-at-once.js';

test('outcomes stand in the order of the items, whichever ends first', async () => {
  let release: (outcome: string) => void = () => {};
  const running = severalAtOnce(['slow', 'quick', 'last'], 2, (item) => {
    if (item === 'slow') return new Promise<string>((resolve) => (release = resolve));
    if (item === 'last') release('slow');
    return Promise.resolve(item);
  });
  expect(await running).toEqual(['slow', 'quick', 'last']);
});

test('never more at once than were asked for, and every item once', async () => {
  let atWork = 0;
  let most = 0;
  const items = Array.from({ length: 20 }, (_, i) => i);
  const done = await severalAtOnce(items, 3, async (item) => {
    atWork += 1;
    most = Math.max(most, atWork);
    await new Promise(setImmediate);
    atWork -= 1;
    return item;
  });
  expect(most).toBe(3);
  expect(done).toEqual(items);
});

test('after a failure nothing more begins, and what is at work ends first', async () => {
  const told: string[] = [];
  const running = severalAtOnce(['fails', 'works', 'never'], 2, async (item) => {
    told.push(`${item} begins`);
    if (item === 'fails') throw new Error('The database is gone.');
    await new Promise(setImmediate);
    told.push(`${item} ends`);
  });
  await expect(running).rejects.toThrow('The database is gone.');
  expect(told).toEqual(['fails begins', 'works begins', 'works ends']);
});
