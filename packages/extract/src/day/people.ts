import { parseDate } from '../concepts/calendar-date.js';
import { parseColour } from '../concepts/colour.js';
import { parseRegion } from '../concepts/country.js';
import { parseId } from '../concepts/ids.js';
import type { IdKind } from '../concepts/ids.js';
import { isNonRunnerMark, parseJockey } from '../concepts/jockey.js';
import type { Parsed } from '../concepts/parsed.js';
import { parseSex } from '../concepts/sex.js';
import type { ReadRunner } from './read-runners.js';
import type { RunnerFields } from './reading.js';

/** Somebody or some animal that a runner names. */
export interface Named {
  readonly id: string | null;
  readonly name: string | null;
}

export interface Ancestor extends Named {
  readonly region: string | null;
}

/** What a runner or a profile tells of a horse. */
export interface HorseFacts {
  readonly id: string;
  readonly name: string;
  readonly region: string | null;
  readonly sex: string | null;
  readonly sexCode: string | null;
  readonly dob: string | null;
  readonly colour: string | null;
  readonly breeder: string | null;
  readonly sire: Ancestor;
  readonly dam: Ancestor;
  readonly damsire: Ancestor;
}

/** Who a runner is and who belongs to it, read once from a runner of either dataset. */
export interface People {
  readonly horse: HorseFacts;
  readonly jockey: Named;
  /** The claim behind the jockey's name, as racecards write it. */
  readonly claimInName: number | null;
  readonly trainer: Named;
  readonly trainerLocation: string | null;
  readonly owner: Named;
}

/** Reads who belongs to a runner. What a result lacks (location, date of birth, colour, breeder) is null. */
export function peopleOf({ horseId, horse, region, fields }: ReadRunner): People {
  const rider = fields.words('jockey', parseJockey);
  return {
    horse: horseOf(fields, horseId, horse, region),
    jockey: {
      // NON-RUNNER has an id of its own, which is nobody's.
      id: isNonRunnerMark(fields.values['jockey']) ? null : idOf(fields, 'jockey'),
      name: rider?.name ?? null,
    },
    claimInName: rider?.claim ?? null,
    trainer: { id: idOf(fields, 'trainer'), name: fields.text('trainer') },
    trainerLocation: fields.text('trainer_location'),
    owner: { id: idOf(fields, 'owner'), name: fields.text('owner') },
  };
}

/** Reads what is told of a horse; racecards give countries in fields of their own, the others behind the names. */
export function horseOf(fields: RunnerFields, id: string, name: string, region: string | null): HorseFacts {
  const sex = fields.parse('sex', parseSex, 'unknown_code');
  return {
    id,
    name,
    region: region ?? fields.parse('region', parseRegion),
    sex: sex?.sex ?? fields.text('sex'),
    sexCode: fields.has('sex_code') ? sexCodeOf(fields) : (sex?.code ?? fields.text('sex')),
    dob: fields.parse('dob', parseDate),
    colour: fields.checked('colour', parseColour),
    breeder: fields.text('breeder'),
    sire: ancestorOf(fields, 'sire'),
    dam: ancestorOf(fields, 'dam'),
    damsire: ancestorOf(fields, 'damsire'),
  };
}

function ancestorOf(fields: RunnerFields, kind: 'sire' | 'dam' | 'damsire'): Ancestor {
  const named = fields.name(kind);
  return {
    id: idOf(fields, kind),
    name: named?.name ?? null,
    region: named?.region ?? fields.parse(regionFields[kind], parseRegion),
  };
}

function sexCodeOf(fields: RunnerFields): string | null {
  return fields.parse('sex_code', parseSex, 'unknown_code')?.code ?? fields.text('sex_code');
}

function idOf(fields: RunnerFields, kind: PersonKind): string | null {
  return fields.parse(idFields[kind], idParsers[kind]);
}

type PersonKind = Exclude<IdKind, 'race' | 'course' | 'horse'>;

export const idFields = {
  jockey: 'jockey_id',
  trainer: 'trainer_id',
  owner: 'owner_id',
  sire: 'sire_id',
  dam: 'dam_id',
  damsire: 'damsire_id',
} as const satisfies Record<PersonKind, string>;

const idParsers: Record<PersonKind, (raw: unknown) => Parsed<string>> = {
  jockey: (raw) => parseId('jockey', raw),
  trainer: (raw) => parseId('trainer', raw),
  owner: (raw) => parseId('owner', raw),
  sire: (raw) => parseId('sire', raw),
  dam: (raw) => parseId('dam', raw),
  damsire: (raw) => parseId('damsire', raw),
};

const regionFields = { sire: 'sire_region', dam: 'dam_region', damsire: 'damsire_region' } as const;
