/**
 * How a run ended. `refused` covers a refusal at an obstacle and a refusal to race; the raw code beside it tells them
 * apart. `void` is a race declared void; `unknown` a code that the extractor has never seen (reported as a field issue).
 */
export const outcomes = [
  'finished',
  'pulled_up',
  'fell',
  'unseated',
  'brought_down',
  'ran_out',
  'refused',
  'slipped_up',
  'carried_out',
  'left',
  'disqualified',
  'void',
  'unknown',
] as const;
