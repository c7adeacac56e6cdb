// Generated from openapi/ by `pnpm --filter @darkhorses/racing-api generate`. Change openapi/, not this file.

import type { components } from './api.js';

export type Course = components['schemas']['Course'];
export type HorsePro = components['schemas']['HorsePro'];
export type HorseStandard = components['schemas']['HorseStandard'];
export type Racecard = components['schemas']['Racecard'];
export type RacecardRunner = components['schemas']['RacecardRunner'];
export type RacecardSummary = components['schemas']['RacecardSummary'];
export type Region = components['schemas']['Region'];
export type Result = components['schemas']['Result'];
export type ResultRunner = components['schemas']['ResultRunner'];
export type RunnerOdds = components['schemas']['RunnerOdds'];
