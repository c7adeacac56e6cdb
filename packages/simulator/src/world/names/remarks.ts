import { choose, Draw } from '../hash.js';
import { anyQuality, anyThing } from './horse-name.js';
import type { Country } from './person-name.js';
import { personName, surname } from './person-name.js';

/** The name of a race: somebody pays for it, and the title says what it is. */
export function raceName(start: number, title: string, country: Country): string {
  const draw = new Draw(start);
  const thing = (): string => anyThing(draw.below(1 << 20));
  const toss = draw.next();
  if (country === 'abroad') return `Prix ${draw.chance(0.5) ? 'de ' : ''}${thing()} ${title} (Turf)`;
  if (toss < 0.2) return `${anyQuality(draw.below(1 << 20))} ${thing()} Insurance ${title}`;
  if (toss < 0.36) return `${thing()}.example.org Supports Village Cricket ${title}`;
  if (toss < 0.5)
    return `Happy ${draw.pick([18, 21, 40, 50, 60, 70, 80, 90])}th Birthday ${personName(draw.below(1 << 30), country)} ${title}`;
  if (toss < 0.62) return `${surname(draw, country)} & Sons Roofing ${title}`;
  if (toss < 0.72) return `Come Racing Again On ${draw.pick(['Monday', 'Friday', 'Saturday', 'Ladies Day'])} ${title}`;
  if (toss < 0.8) return `"${thing()} At ${draw.pick(['Noon', 'Dusk', 'Dawn'])}" ${title}`;
  if (toss < 0.87) return `British EBF ${thing()} ${title}`;
  if (toss < 0.94) return `${personName(draw.below(1 << 30), country)} Memorial ${title}`;
  return `Irish Stallion Farms EBF ${thing()} ${title}`;
}

const starts = [
  'Held up',
  'Led',
  'Raced in third',
  'Slowly into stride',
  'Disputed lead',
  'Midfield',
  'Took keen hold',
  'Close up',
  'Awkward leaving stalls',
  'Soon in rear',
  'Chased leader',
  'Went second after 1f',
];
const middles = [
  'pushed along halfway',
  'progress 3f out',
  'not clear run 2f out',
  'driven over 2f out',
  'headed 2f out',
  'closed steadily',
  'switched right',
  'niggled along from 4f out',
  'travelled strongly',
  'shaken up over 2f out',
];
const jumpStarts = [
  'Jumped well in front',
  'In rear',
  'Prominent until mistake 6th',
  'Midfield',
  'Tracked leader',
  'Held up',
  'Reached for a few fences',
  'Always close up',
  'Jumped left',
];
const jumpMiddles = [
  'hit 3 out',
  'blundered 4 out',
  'went second after 2 out',
  'ridden approaching last',
  'in touch until 5 out',
  'lost place at halfway',
  'closed on run to last',
  'joined leader 2 out',
];
const wins = [
  'led close home',
  'led over 1f out and stayed on well',
  'kept up to work',
  'won going away',
  'all out',
  'just held on',
];
const places = [
  'stayed on',
  'kept on same pace',
  'every chance until no extra',
  'beaten a fair way out',
  'one pace',
  'weakened',
  'never a threat',
  'eased near finish',
  'ran on late',
  'faded from 2f out',
];
const failures: Record<string, readonly string[]> = {
  PU: ['tailed off and pulled up before 3 out', 'lost touch and pulled up', 'soon behind and pulled up before last'],
  F: ['in touch when falling 4 out', 'fell heavily at the first', 'upsides leader when falling 2 out'],
  UR: ['blundered and unseated rider', 'stumbled on landing and unseated rider 5th'],
  BD: ['brought down by a faller', 'badly hampered and brought down 7th'],
  RO: ['ran out at the bend', 'ran out before the third'],
  RR: ['took no part: declined to race', 'planted itself at the start'],
  REF: ['tired and refused last', 'refused at the open ditch'],
  SU: ['slipped up on the home bend'],
  CO: ['carried out by a loose horse'],
  LFT: ['left at the start, took no part'],
  DSQ: ['finished well placed, later disqualified'],
  VOI: ['race declared void'],
};

/** What a horse did in its race, with how its price moved, as results tell it. */
export function runningComment(
  start: number,
  jumps: boolean,
  position: number,
  failure: string,
  moves: readonly string[],
): string {
  const draw = new Draw(start);
  const first = draw.pick(jumps ? jumpStarts : starts);
  const second = draw.pick(jumps ? jumpMiddles : middles);
  const last =
    failure !== ''
      ? draw.pick(failures[failure] ?? ['took no further part'])
      : draw.pick(position === 1 ? wins : places);
  const note = draw.chance(0.03)
    ? ` (${draw.pick(['vet reported a lost shoe', 'jockey reported that the ride hung left', 'trainer could offer no explanation'])})`
    : '';
  const price =
    moves.length === 0 ? '' : moves.length === 1 ? `(tchd ${moves[0]})` : `(op ${moves[0]} tchd ${moves[1]})`;
  return `${first} - ${second} - ${last}${note}${price}`;
}

const previews = [
  'Likes to hear the crowd; each-way chance if the rain stays away',
  'Has slipped to a handy mark and goes well fresh',
  'Better at home than on the track so far; others preferred',
  'Won with his ears pricked last time and cannot be ignored',
  'Needs a stronger gallop than this looks likely to have',
  'Missed the kick twice lately; draw no help',
  'Stable in form and the cheekpieces may wake her up',
  'Would be a surprise winner but has surprised before',
  'Improving with each run and the longer trip will suit',
  'Has a habit of finding one too good',
];

/** The short opinion of a racecard. */
export function preview(start: number): string {
  return choose(previews, start);
}

/** The longer opinion of a racecard. */
export function spotlight(start: number): string {
  return `${choose(previews, start)}; ${choose(previews, Math.floor(start / 16) + 3).toLowerCase()}.`;
}

const sayings = [
  'He eats everything we give him and asks for the bucket',
  'She is as brave as they come and we will look for something similar',
  'The ground was the worry and it turned out fine',
  'He is still learning what his legs are for',
  'We might go up in trip, or we might go to the seaside',
  'There is more to come when the penny drops',
];

/** What somebody of the yard said. */
export function saying(start: number, trainer: string): string {
  return `${choose(sayings, start)}. - ${trainer}, trainer.`;
}

export function tourNote(start: number, date: string): string {
  const [year, month, day] = date.split('-');
  return `${choose(sayings, start)}. ${day}-${month}-${(year ?? '').slice(2)}`;
}

/** The tipster's verdict; the chosen horse is in capitals. */
export function verdict(start: number, tip: string, other: string): string {
  const forms = [
    `${tip.toUpperCase()} can make the most of a good draw and see off ${other}.`,
    `A muddling race, but ${tip.toUpperCase()} has fewer questions to answer than ${other}.`,
    `${other} sets the standard; the vote goes to the fresher ${tip.toUpperCase()}.`,
  ];
  return choose(forms, start);
}
