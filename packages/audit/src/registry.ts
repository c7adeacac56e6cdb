import type { Check } from './check.js';
import { contradictingParents } from './checks/entities/contradicting-parents.js';
import { duplicateHorses } from './checks/entities/duplicate-horses.js';
import { duplicateRaces } from './checks/entities/duplicate-races.js';
import { idFormats } from './checks/entities/id-formats.js';
import { impossibleParents } from './checks/entities/impossible-parents.js';
import { locationMissing } from './checks/entities/location-missing.js';
import { namesakes } from './checks/entities/namesakes.js';
import { orphans } from './checks/entities/orphans.js';
import { pedigreeFiguresMissing } from './checks/entities/pedigree-figures-missing.js';
import { pedigreeMissing } from './checks/entities/pedigree-missing.js';
import { peopleFiguresMissing } from './checks/entities/people-figures-missing.js';
import { profileMissing } from './checks/entities/profile-missing.js';
import { unnamedMasters } from './checks/entities/unnamed-masters.js';

/** Every check, in the order in which people read them. A new check is one file, and a line here. */
export const checks: readonly Check[] = [
  pedigreeMissing,
  pedigreeFiguresMissing,
  locationMissing,
  peopleFiguresMissing,
  profileMissing,
  contradictingParents,
  impossibleParents,
  idFormats,
  orphans,
  duplicateRaces,
  duplicateHorses,
  namesakes,
  unnamedMasters,
];
