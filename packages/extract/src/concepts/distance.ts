import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

export const yardsOfFurlong = 220;
export const furlongsOfMile = 8;
export const metresOfYard = 0.9144;

const imperial = /^(?:(\d{1,2})m)?(?:(\d{1,2})?([¼½¾])?f)?(?:(\d{1,4})y)?$/;
const decimalFurlongs = /^(\d{1,3}(?:\.\d{1,2})?)f?$/;
const decimalMetres = /^(\d{2,5})(?:\.(\d{1,2}))?$/;
const quarters: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

/**
 * A distance in miles, furlongs and yards, in yards. Exact where yards are given (`2m6f31y`); to the half furlong in the
 * rounded form (`2m½f`).
 *
 * @unit yards
 * @example parseDistance('2m6f31y') // 4871
 */
export function parseDistance(raw: unknown): Parsed<number> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const found = imperial.exec(text);
  if (!found) return undefined;
  const [, miles, furlongs, part, yards] = found;
  if (miles === undefined && furlongs === undefined && part === undefined && yards === undefined) return undefined;
  if (text.includes('f') && furlongs === undefined && part === undefined) return undefined;
  const wholeFurlongs = Number(miles ?? 0) * furlongsOfMile + Number(furlongs ?? 0) + (quarters[part ?? ''] ?? 0);
  const total = wholeFurlongs * yardsOfFurlong + Number(yards ?? 0);
  return total > 0 ? total : undefined;
}

/**
 * A nominal distance in furlongs: `5.5f` in results, `22.0` on racecards, or the display form `2m½f`.
 *
 * @unit furlongs
 * @example parseFurlongs('5.5f') // 5.5
 */
export function parseFurlongs(raw: unknown): Parsed<number> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const found = decimalFurlongs.exec(text);
  if (found) return positive(Number(found[1]));
  const yards = parseDistance(text);
  return typeof yards === 'number' ? yards / yardsOfFurlong : yards;
}

/**
 * A distance given as whole yards (`dist_y`).
 *
 * @unit yards
 * @example parseYards('2419') // 2419
 */
export function parseYards(raw: unknown): Parsed<number> {
  return roundedDigits(raw);
}

/**
 * A distance given in metres (`dist_m`), with or without decimals, rounded to the metre.
 *
 * @unit metres
 * @example parseMetres('2400.0') // 2400
 */
export function parseMetres(raw: unknown): Parsed<number> {
  return roundedDigits(raw);
}

/**
 * Yards as metres, rounded to the metre.
 *
 * @unit metres
 * @example metresOf(2419) // 2212
 */
export function metresOf(yards: number): number {
  return Math.round(yards * metresOfYard);
}

/**
 * Yards written the way racecards write an exact distance.
 *
 * @example formatDistance(4871) // '2m6f31y'
 */
export function formatDistance(yards: number): string {
  const miles = Math.floor(yards / (yardsOfFurlong * furlongsOfMile));
  const furlongs = Math.floor(yards / yardsOfFurlong) % furlongsOfMile;
  const rest = yards % yardsOfFurlong;
  return `${miles ? `${miles}m` : ''}${furlongs ? `${furlongs}f` : ''}${rest ? `${rest}y` : ''}` || '0y';
}

/**
 * The nominal distance of an exact one: yards rounded to the half furlong, the bucket in which distances are compared.
 *
 * @unit furlongs
 * @example nominalFurlongs(4871) // 22
 */
export function nominalFurlongs(yards: number): number {
  return Math.round((yards / yardsOfFurlong) * 2) / 2;
}

function roundedDigits(raw: unknown): Parsed<number> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  return decimalMetres.test(text) ? positive(Math.round(Number(text))) : undefined;
}

function positive(value: number): number | undefined {
  return value > 0 ? value : undefined;
}
