/** A master table with figures, by the words that it has for them. */
export interface FigureTable {
  readonly kind: string;
  readonly table: string;
  /** The column of a runner that names somebody in it. */
  readonly column: string;
  readonly family: 'people' | 'pedigree';
  readonly total: string;
  readonly seconds: string;
  readonly thirds: string;
  readonly ae: string;
  readonly winRate: string;
}

const people = {
  family: 'people',
  total: 'total_runners',
  seconds: 'total_seconds',
  thirds: 'total_thirds',
  ae: 'ae_index',
  winRate: 'win_rate',
} as const;

const ancestors = {
  family: 'pedigree',
  total: 'total_runners',
  seconds: 'total_places_2nd',
  thirds: 'total_places_3rd',
  ae: 'overall_ae_index',
  winRate: 'overall_win_percent',
} as const;

/** The tables of people and of ancestors. */
export const figureTables: readonly FigureTable[] = [
  { ...people, kind: 'jockeys', table: 'ra_mst_jockeys', column: 'jockey_id', total: 'total_rides' },
  { ...people, kind: 'trainers', table: 'ra_mst_trainers', column: 'trainer_id' },
  { ...people, kind: 'owners', table: 'ra_mst_owners', column: 'owner_id' },
  { ...ancestors, kind: 'sires', table: 'ra_mst_sires', column: 'sire_id' },
  { ...ancestors, kind: 'dams', table: 'ra_mst_dams', column: 'dam_id' },
  { ...ancestors, kind: 'damsires', table: 'ra_mst_damsires', column: 'damsire_id' },
];
