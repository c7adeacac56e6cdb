import { Draw } from '../hash.js';
import { anyQuality, anyThing } from './horse-name.js';
import type { Country } from './person-name.js';
import { initial, personName, surname } from './person-name.js';

/** An owner: people, couples, partnerships, syndicates, studs and companies. */
export function ownerName(start: number, country: Country): string {
  const draw = new Draw(start);
  const toss = draw.next();
  const word = anyThing(draw.below(1 << 20));
  if (toss < 0.22) return personName(draw.below(1 << 30), country);
  if (toss < 0.34) return `${draw.pick(['Mr', 'Mrs', 'Miss', 'Ms', 'Dr'])} ${initial(draw)} ${surname(draw, country)}`;
  if (toss < 0.42) return `Mr & Mrs ${initial(draw)} ${surname(draw, country)}`;
  if (toss < 0.54)
    return `The ${anyQuality(draw.below(1 << 20))} ${word} ${draw.chance(0.5) ? 'Partnership' : 'Syndicate'}`;
  if (toss < 0.64) return `${surname(draw, country)} Racing${draw.chance(0.4) ? ' Limited' : ''}`;
  if (toss < 0.74) return `${initial(draw)} ${surname(draw, country)} & ${initial(draw)} ${surname(draw, country)}`;
  if (toss < 0.8) return `${word} ${draw.pick(['Stud', 'Farm', 'Bloodstock', 'Racing Club'])}`;
  if (toss < 0.88) return `${surname(draw, country)}, ${surname(draw, country)} & Partner`;
  if (toss < 0.9) {
    return `${initial(draw)} ${surname(draw, country)}, ${initial(draw)} ${surname(draw, country)}, The ${word} Breeding Company & The Estate Of The Late ${personName(draw.below(1 << 30), country)}`;
  }
  if (toss < 0.96) return `${word}s ${surname(draw, country)} Racing ${1 + draw.below(9)}`;
  return `Écurie ${surname(draw, 'abroad')}`;
}

/** A breeder: a stud, a company or a person. */
export function breederName(start: number, country: Country): string {
  const draw = new Draw(start);
  const toss = draw.next();
  if (toss < 0.3) return `${anyThing(draw.below(1 << 20))}${draw.pick(['field', 'wood', 'hill', 'brook'])} Stud`;
  if (toss < 0.5) return `${surname(draw, country)} Bloodstock Ltd`;
  if (toss < 0.6) return `${surname(draw, country)} (${draw.pick(['Northfield', 'Wexcombe', 'Marlstone'])}) Limited`;
  if (toss < 0.72) return `${initial(draw)} ${surname(draw, country)} & ${personName(draw.below(1 << 30), country)}`;
  return personName(draw.below(1 << 30), country);
}

const counties = {
  GB: 'Beds|Berks|Bucks|Cheshire|Cornwall|Cumbria|Devon|Dorset|Dumfries|E Lothian|E Sussex|Gloucs|Hants|Herefords|Kent|Lancs|Leics|Lincs|N Yorks|Norfolk|Northants|Northumberland|Oxon|Powys|Salop|Somerset|Staffs|Suffolk|Surrey|Warwicks|W Sussex|Wilts|Worcs'.split(
    '|',
  ),
  IRE: 'Co Antrim|Co Carlow|Co Cork|Co Down|Co Galway|Co Kildare|Co Kilkenny|Co Limerick|Co Louth|Co Meath|Co Tipperary|Co Tyrone|Co Waterford|Co Wexford|Co Wicklow'.split(
    '|',
  ),
};

/** Where a trainer's yard is: `Hollowdean, Wilts`. */
export function yardName(start: number, country: 'GB' | 'IRE'): string {
  const draw = new Draw(start);
  const root =
    country === 'IRE' ? draw.pick(['Bally', 'Kil', 'Knock', 'Rath', 'Clon', 'Drum']) : anyThing(draw.below(1 << 20));
  const tail =
    country === 'IRE'
      ? anyThing(draw.below(1 << 20)).toLowerCase()
      : draw.pick(['dean', 'ham', 'combe', 'ton', 'ley', 'bourne']);
  return `${draw.chance(0.08) ? 'Upper ' : ''}${root}${tail}, ${draw.pick(counties[country])}`;
}
