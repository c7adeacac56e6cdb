import { horseIndex } from '../horses/crops.js';
import { yearOf } from '../calendar/days.js';
import type { Engine } from '../engine.js';
import type { AnimalKey } from '../horses/ids.js';
import { withRegion } from '../horses/stable.js';
import type { Named } from './shapes.js';
import type { NamedKind } from '../types.js';

export interface Search {
  named(kind: NamedKind, text: string): Named[];
  /** Ids of horses whose name holds a text. */
  horses(text: string): string[];
}

// The API answers a search with at most this many.
const most = 20;

/** Searches by part of a name. The lists of names are made when they are first asked for. */
export function createSearch(engine: Engine, from: number, to: number): Search {
  const lists = new Map<string, Named[]>();

  function list(kind: NamedKind | 'horses'): Named[] {
    let made = lists.get(kind);
    if (made === undefined) lists.set(kind, (made = make(kind)));
    return made;
  }

  function make(kind: NamedKind | 'horses'): Named[] {
    const { people } = engine;
    const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
    if (kind === 'jockeys') return range(people.jockeys.total).map((index) => people.jockeys.jockey(index));
    if (kind === 'trainers')
      return range(people.trainers.total)
        .map((index) => people.trainers.trainer(index))
        .map(({ id, name }) => ({ id, name }));
    if (kind === 'owners')
      return range(people.owners.total)
        .map((index) => people.owners.owner(index))
        .filter(({ id }) => id !== '');
    if (kind === 'horses') return horses().map((key) => animal(key, 'hrs', true));
    return ancestors(kind);
  }

  function horses(): AnimalKey[] {
    const keys: AnimalKey[] = [];
    for (let year = yearOf(from) - 12; year <= yearOf(to) - 2; year++) {
      const { size } = engine.crops.crop(year);
      for (let place = 0; place < size; place++) keys.push({ kind: 'horse', index: horseIndex(year, place) });
    }
    return keys;
  }

  function ancestors(kind: 'sires' | 'dams' | 'damsires'): Named[] {
    const { pedigree } = engine;
    if (kind === 'dams')
      return unique(horses().flatMap((key) => pedigree.damOf(key) ?? [])).map((key) => animal(key, 'dam', true));
    const number = pedigree.stallions + (kind === 'damsires' ? pedigree.oldStallions : 0);
    const keys = unique(Array.from({ length: number }, (_, index) => pedigree.stallion(index)));
    return keys.map((key) => animal(key, kind === 'sires' ? 'sir' : 'dsi', kind === 'sires'));
  }

  function animal(key: AnimalKey, prefix: string, full: boolean): Named {
    const found = engine.stable.animal(key);
    return { id: `${prefix}_${found.number}`, name: full ? withRegion(found) : found.name };
  }

  const matching = (kind: NamedKind | 'horses', text: string): Named[] => {
    const wanted = text.toLowerCase();
    const found: Named[] = [];
    for (const item of list(kind)) {
      if (item.name.toLowerCase().includes(wanted)) found.push({ id: item.id, name: item.name });
      if (found.length === most) break;
    }
    return found;
  };

  return { named: matching, horses: (text) => matching('horses', text).map(({ id }) => id) };
}

function unique(keys: readonly AnimalKey[]): AnimalKey[] {
  return [...new Map(keys.map((key) => [`${key.kind}${key.index}`, key])).values()];
}
