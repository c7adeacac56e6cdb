import { hash, purpose } from '../hash.js';
import type { Horse } from '../horses/stable.js';

/** What a horse wears on a day: it begins one day, and is left off now and then. */
export function headgearOn(horse: Horse, day: number): string {
  return day >= horse.headgearFrom && (day + horse.index) % 9 !== 0 ? horse.headgear : '';
}

/** The owner's colours. */
export function silkUrl(seed: number, owner: number): string {
  const toss = hash(seed, purpose.silks, owner);
  return `https://silks.example.org/svg/${toss % 10}/${Math.floor(toss / 16) % 10}/${10_000 + (toss % 350_000)}.svg`;
}

/** Stones and pounds: `9-2` for 128. */
export function stonesText(pounds: number): string {
  return `${Math.floor(pounds / 14)}-${pounds % 14}`;
}
