import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

// The suffixes under which horses are registered and races are filed, upper case as they follow a name. The last
// line holds spellings that sources use beside the first one.
const suffixes = `
  ALB ALG ARG ARM AUS AUT AZE BAR BEL BHR BOL BRZ BUL CAN CHI CHN COL CRC CRO CUB CYP CZE DEN DOM ECU EGY EST FIN FR GB
  GEO GER GR GRE GUA GUE GUY HK HOL HUN IND IRE IRN IRQ ISR ITY JAM JER JOR JPN KAZ KEN KGZ KOR KSA KUW LAT LEB LIB LTU
  LUX MAC MAL MAU MEX MKD MOR NCA NOR NZ OMN PAK PAN PAR PER PHI POL POR PR QA ROM RUS SAF SER SIN SLO SPA SVK SVN SWE
  SWI SYR THA TRI TTO TUN TUR UAE UKR URU USA UZB VEN YUG ZIM
  BAH BRA CHE DUB ITA NED QAT ROU SAU SGP SUI UK`;

const known = new Set(suffixes.trim().split(/\s+/));

const code = /^[A-Za-z]{2,3}$/;

/**
 * A country as a lower-case code: `gb`, `ire`, `fr`. `UK` is the same country as `GB`. A well-formed code that is
 * not in the list is accepted, since the API's own list of regions grows; a name's suffix must be in it.
 *
 * @example parseRegion('IRE') // 'ire'
 */
export function parseRegion(raw: unknown): Parsed<string> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  return code.test(text) ? regionOf(text) : undefined;
}

/**
 * Whether the letters behind a name are a country: `IRE` is, `AW` is not.
 *
 * @example isCountry('IRE') // true
 */
export function isCountry(letters: string): boolean {
  return known.has(letters);
}

/** The region code of a country's letters. */
export function regionOf(letters: string): string {
  const region = letters.toLowerCase();
  return region === 'uk' ? 'gb' : region;
}
