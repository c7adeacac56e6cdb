import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

export interface Jockey {
  readonly name: string;
  /** Pounds that the rider's inexperience takes off the weight; `null` where none is written. */
  readonly claim: number | null;
}

const claimAtEnd = /\s*\((\d{1,2})\)$/;
const nobody = 'NON-RUNNER';

/**
 * The rider and the claim behind the name. `NON-RUNNER` stands for nobody, with or without a claim.
 *
 * @unit pounds
 * @example parseJockey('Joe Williamson(5)') // { name: 'Joe Williamson', claim: 5 }
 */
export function parseJockey(raw: unknown): Parsed<Jockey> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const claim = text.endsWith(')') ? claimAtEnd.exec(text) : null;
  const name = claim ? text.slice(0, claim.index) : text;
  if (name.toUpperCase() === nobody) return null;
  return name === '' ? undefined : { name, claim: claim ? Number(claim[1]) : null };
}

/**
 * Whether the jockey's place on the card says that the horse does not run.
 *
 * @example isNonRunnerMark('NON-RUNNER(5)') // true
 */
export function isNonRunnerMark(raw: unknown): boolean {
  return typeof raw === 'string' && raw.trim().toUpperCase().startsWith(nobody);
}
