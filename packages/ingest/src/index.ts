export { addDays, days, daysBetween, isDay, londonDay } from './day/london-day.js';
export { IncompleteDayError, IngestError, LostLeaseError, OutageError, UnexpectedRacesError } from './errors.js';
export { classifyFailure, type Consequence, type Failure } from './run/failure.js';
export { type OutagePolicy, patience } from './run/outage.js';
