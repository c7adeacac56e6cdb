/** Whose figures are calculated: the column of the facts, how ids begin, and the master table. */
export const entities = {
  horse: { column: 'horse_id', prefix: 'hrs_', table: 'ra_mst_horses' },
  jockey: { column: 'jockey_id', prefix: 'jky_', table: 'ra_mst_jockeys' },
  trainer: { column: 'trainer_id', prefix: 'trn_', table: 'ra_mst_trainers' },
  owner: { column: 'owner_id', prefix: 'own_', table: 'ra_mst_owners' },
  sire: { column: 'sire_id', prefix: 'sir_', table: 'ra_mst_sires' },
  dam: { column: 'dam_id', prefix: 'dam_', table: 'ra_mst_dams' },
  damsire: { column: 'damsire_id', prefix: 'dsi_', table: 'ra_mst_damsires' },
} as const;

export type EntityType = keyof typeof entities;
export type Person = 'jockey' | 'trainer' | 'owner';
export type Ancestor = 'sire' | 'dam' | 'damsire';
