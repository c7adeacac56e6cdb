import { operations as described } from '@darkhorses/racing-api';
import { expect, test } from 'vitest';
import { operations as simulated } from '../src/operations/operations.js';

// The simulator and the client know the API from two descriptions that share no code. They must tell the same of it.
test('the simulator has every operation of the client’s description but the regional add-ons, and no other', () => {
  const wanted = Object.values(described).filter(({ addOn }) => !/region|america|australia/i.test(addOn ?? ''));
  expect(wanted.length).toBeGreaterThan(50);
  expect(simulated.map(({ path }) => path).toSorted()).toEqual(wanted.map(({ path }) => path as string).toSorted());
});

test.each(simulated)(
  '$path has the same plan, rate and calls in flight in both',
  ({ path, plan, perSecond, oneInFlight }) => {
    const operation = Object.values(described).find((candidate) => candidate.path === path);
    expect({ plan, perSecond, inFlight: oneInFlight ? 1 : null }).toEqual({
      plan: operation?.plan,
      perSecond: operation?.rateLimit['1.4.3'],
      inFlight: operation?.maxInFlight,
    });
  },
);
