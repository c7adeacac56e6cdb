import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

/** How a horse's race ended. The published code tells a refusal (`REF`) from a refusal to race (`RR`). */
export type Outcome = 'finished' | (typeof outcomeOfCode)[keyof typeof outcomeOfCode];

export interface Position {
  /** The official place, 1 for a winner; `null` for a horse without one. */
  readonly position: number | null;
  readonly outcome: Outcome;
}

const outcomeOfCode = {
  PU: 'pulled_up',
  F: 'fell',
  UR: 'unseated',
  BD: 'brought_down',
  RO: 'ran_out',
  RR: 'refused',
  REF: 'refused',
  SU: 'slipped_up',
  CO: 'carried_out',
  LFT: 'left',
  DSQ: 'disqualified',
  VOI: 'void',
} as const;

const place = /^[1-9]\d{0,2}$/;
const unplaced = new Map<string, Position>(
  Object.entries(outcomeOfCode).map(([code, outcome]) => [code, { position: null, outcome }]),
);

/**
 * The published finishing position: a place, or the code of what ended the horse's race.
 *
 * @example parsePosition('PU') // { position: null, outcome: 'pulled_up' }
 */
export function parsePosition(raw: unknown): Parsed<Position> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  if (place.test(text)) return { position: Number(text), outcome: 'finished' };
  return unplaced.get(text.toUpperCase());
}
