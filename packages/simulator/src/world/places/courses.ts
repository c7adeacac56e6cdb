import type { RacingRegion } from './regions.js';
import { regionName } from './regions.js';
import type { Course } from '../payloads/shapes.js';

/** The three kinds of meeting. */
export type Kind = 'turf' | 'aw' | 'jumps';

/** A racecourse with what the fixture list needs to know. */
export interface Track {
  index: number;
  id: string;
  name: string;
  region: RacingRegion;
  /** One place is never raced at twice on a day: Kempton and Kempton (AW) are one site. */
  site: string;
  /** Rough number of meetings of each kind a year. */
  fixtures: Record<Kind, number>;
}

type Row = readonly [name: string, turf: number, aw: number, jumps: number];

// Names as the API writes them; the numbers are rough counts of meetings a year. Closed courses keep their entry with none.
const britain: readonly Row[] = [
  ['Aintree', 0, 0, 8],
  ['Ascot', 18, 0, 8],
  ['Ayr', 17, 0, 14],
  ['Bangor-on-Dee', 0, 0, 15],
  ['Bath', 22, 0, 0],
  ['Beverley', 19, 0, 0],
  ['Brighton', 22, 0, 0],
  ['Carlisle', 12, 0, 12],
  ['Cartmel', 0, 0, 9],
  ['Catterick', 17, 0, 10],
  ['Chelmsford (AW)', 0, 60, 0],
  ['Cheltenham', 0, 0, 16],
  ['Chepstow', 15, 0, 16],
  ['Chester', 15, 0, 0],
  ['Doncaster', 24, 0, 12],
  ['Epsom', 11, 0, 0],
  ['Exeter', 0, 0, 15],
  ['Fakenham', 0, 0, 12],
  ['Ffos Las', 8, 0, 15],
  ['Folkestone', 0, 0, 0],
  ['Fontwell', 0, 0, 24],
  ['Goodwood', 19, 0, 0],
  ['Great Leighs (AW)', 0, 0, 0],
  ['Hamilton', 18, 0, 0],
  ['Haydock', 22, 0, 9],
  ['Hereford', 0, 0, 13],
  ['Hexham', 0, 0, 15],
  ['Huntingdon', 0, 0, 18],
  ['Kelso', 0, 0, 14],
  ['Kempton', 0, 0, 13],
  ['Kempton (AW)', 0, 75, 0],
  ['Leicester', 19, 0, 11],
  ['Lingfield', 12, 0, 10],
  ['Lingfield (AW)', 0, 62, 0],
  ['Ludlow', 0, 0, 17],
  ['Market Rasen', 0, 0, 22],
  ['Musselburgh', 18, 0, 10],
  ['Newbury', 18, 0, 12],
  ['Newcastle', 0, 0, 12],
  ['Newcastle (AW)', 0, 62, 0],
  ['Newmarket', 19, 0, 0],
  ['Newmarket (July)', 20, 0, 0],
  ['Newton Abbot', 0, 0, 18],
  ['Nottingham', 23, 0, 0],
  ['Perth', 0, 0, 15],
  ['Plumpton', 0, 0, 16],
  ['Pontefract', 16, 0, 0],
  ['Redcar', 18, 0, 0],
  ['Ripon', 16, 0, 0],
  ['Salisbury', 16, 0, 0],
  ['Sandown', 16, 0, 9],
  ['Sedgefield', 0, 0, 20],
  ['Southwell', 0, 0, 18],
  ['Southwell (AW)', 0, 48, 0],
  ['Stockton', 0, 0, 0],
  ['Stratford', 0, 0, 18],
  ['Taunton', 0, 0, 15],
  ['Teesside Park', 0, 0, 0],
  ['Thirsk', 16, 0, 0],
  ['Towcester', 0, 0, 2],
  ['Uttoxeter', 0, 0, 25],
  ['Warwick', 0, 0, 18],
  ['Wetherby', 4, 0, 17],
  ['Wincanton', 0, 0, 17],
  ['Windsor', 26, 0, 1],
  ['Wolverhampton (AW)', 0, 82, 0],
  ['Worcester', 0, 0, 20],
  ['Yarmouth', 23, 0, 0],
  ['York', 18, 0, 0],
];

const ireland: readonly Row[] = [
  ['Ballinrobe', 5, 0, 5],
  ['Bellewstown', 4, 0, 4],
  ['Clonmel', 0, 0, 12],
  ['Cork', 10, 0, 10],
  ['Curragh', 24, 0, 0],
  ['Down Royal', 5, 0, 8],
  ['Downpatrick', 0, 0, 10],
  ['Dundalk', 0, 0, 0],
  ['Dundalk (AW)', 0, 42, 0],
  ['Fairyhouse', 8, 0, 14],
  ['Galway', 8, 0, 6],
  ['Gowran Park', 10, 0, 8],
  ['Kilbeggan', 0, 0, 9],
  ['Killarney', 8, 0, 5],
  ['Laytown', 1, 0, 0],
  ['Leopardstown', 14, 0, 8],
  ['Limerick', 6, 0, 12],
  ['Listowel', 4, 0, 6],
  ['Mallow', 0, 0, 0],
  ['Naas', 13, 0, 9],
  ['Navan', 10, 0, 12],
  ['Phoenix Park', 0, 0, 0],
  ['Punchestown', 0, 0, 20],
  ['Roscommon', 7, 0, 3],
  ['Sligo', 6, 0, 3],
  ['Thurles', 0, 0, 12],
  ['Tipperary', 6, 0, 6],
  ['Tralee', 0, 0, 0],
  ['Tramore', 3, 0, 9],
  ['Tuam', 0, 0, 0],
  ['Wexford', 0, 0, 0],
  ['Wexford (RH)', 0, 0, 11],
];

const abroad: Partial<Record<RacingRegion, readonly string[]>> = {
  FR: ['Chantilly', 'Deauville', 'Longchamp', 'Lyon Parilly', 'Saint-Cloud', 'Toulouse'],
  AUS: ['Caulfield', 'Eagle Farm', 'Flemington', 'Moonee Valley', 'Randwick', 'Rosehill'],
  USA: ['Belmont Park', 'Churchill Downs', 'Del Mar', 'Gulfstream Park', 'Keeneland', 'Santa Anita', 'Saratoga'],
  GER: ['Baden-Baden', 'Cologne', 'Düsseldorf', 'Hamburg', 'Hoppegarten'],
  UAE: ['Abu Dhabi', 'Jebel Ali', 'Meydan'],
  HK: ['Happy Valley', 'Sha Tin'],
  JPN: ['Hanshin', 'Kyoto', 'Nakayama', 'Tokyo'],
  SAF: ['Greyville', 'Kenilworth', 'Turffontein'],
};

export const tracks: readonly Track[] = [
  ...britain.map((row) => ({ region: 'GB' as const, row })),
  ...ireland.map((row) => ({ region: 'IRE' as const, row })),
  ...Object.entries(abroad).flatMap(([region, names]) =>
    names.map((name) => ({ region: region as RacingRegion, row: [name, 1, 0, 0] as Row })),
  ),
].map(({ region, row: [name, turf, aw, jumps] }, index) => ({
  index,
  // Ids of our own, far above the real ones, so that a generated course is never taken for a recorded one.
  id: `crs_${900_000 + 26 * (index + 1)}`,
  name,
  region,
  site: name.replace(/ \(.*\)$/, ''),
  fixtures: { turf, aw, jumps },
}));

export const courses: readonly Course[] = tracks.map(({ id, name, region }) => ({
  id,
  course: name,
  region_code: region.toLowerCase(),
  region: regionName(region),
}));

/** Results carry the country of every course outside Britain; racecards and the list of courses do not. */
export function nameInResults(track: Track): string {
  return track.region === 'GB' ? track.name : `${track.name} (${track.region})`;
}
