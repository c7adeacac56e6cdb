import type { SourcedRow } from '@darkhorses/schema';
import { parseGoingGroup } from '../concepts/going.js';
import { formatWeight } from '../concepts/weight.js';
import { londonClock } from './london-clock.js';
import type { Evidence } from './evidence.js';
import type { Masters } from './masters.js';
import { mergeOf } from './merge.js';
import type { Part } from './merge.js';
import { peopleOf } from './people.js';
import { raceOfCard } from './race-of-card.js';
import { raceOfResult } from './race-of-result.js';
import type { ReadRace } from './read-races.js';
import type { ReadRunner } from './read-runners.js';
import { runnerOfCard } from './runner-of-card.js';
import { markDeadHeats, resultOf, runnerOfResult } from './runner-of-result.js';
import type { RanRunner } from './runner-of-result.js';
import { stageOfCard, statusOnCard, statusWithoutRun } from './runner-status.js';
import type { RunnerStatus } from './runner-status.js';
import type { SightedRace } from './sightings.js';

export interface RaceRows {
  readonly race: SourcedRow<'ra_races'>;
  readonly runners: SourcedRow<'ra_runners'>[];
  readonly results: SourcedRow<'ra_race_results'>[];
}

interface CardRunner {
  readonly part: Part<'ra_runners'>;
  readonly status: RunnerStatus;
}

const mergeRace = mergeOf('ra_races');
const mergeRunner = mergeOf('ra_runners');

/** The rows of one race; what it tells of courses, animals and people goes to the masters, the card's word first. */
export function rowsOfRace(race: SightedRace, masters: Masters): RaceRows {
  const evidence = evidenceOf(race);
  const listed = cardRunners(race, masters, evidence);
  const ran = race.result ? ranRunners(race.result, masters, evidence) : new Map<string, RanRunner>();
  const results = [...ran.values()].map(({ result }) => result);
  markDeadHeats(results);
  return {
    race: raceRow(race, [...ran.values()]),
    runners: runnerRows(race, listed, ran),
    results,
  };
}

/** A race without an off time stands at the start of its day. */
export function evidenceOf({ id, card, result }: SightedRace): Evidence {
  const date = (result ?? card)?.date ?? '';
  return { off_dt: result?.offDt ?? card?.offDt ?? `${date}T00:00:00.000Z`, race_id: id };
}

function raceRow(race: SightedRace, ran: readonly RanRunner[]): SourcedRow<'ra_races'> {
  const { card, result } = race;
  const row = mergeRace(card && raceOfCard(card), result && raceOfResult(result, ran));
  setPlaceAndTime(row, race);
  if (race.removed) row.race_status = 'removed';
  const group = parseGoingGroup(row.going, row.surface);
  if (group === undefined) (result ?? card)?.fields.report('going', 'unknown_code');
  row.going_group = group ?? null;
  return row;
}

function setPlaceAndTime(row: SourcedRow<'ra_races'>, { id, card, result }: SightedRace): void {
  const told = result ?? card;
  if (!told) return;
  row.id = id;
  row.course_id = told.courseId;
  row.course_name = told.course;
  row.region = told.region;
  row.date = told.date;
  row.off_dt = result?.offDt ?? card?.offDt ?? null;
  row.off_time = row.off_dt === null ? null : londonClock(row.off_dt);
}

function cardRunners({ card, left }: SightedRace, masters: Masters, evidence: Evidence): Map<string, CardRunner> {
  const runners = new Map<string, CardRunner>();
  const read = (runner: ReadRunner, status: RunnerStatus) => {
    const people = peopleOf(runner);
    masters.tellRunner(people, runner.fields, evidence);
    runners.set(runner.horseId, { part: runnerOfCard(runner.fields, people), status });
  };
  for (const [, { runner, race }] of inOrder(left)) {
    read(runner, statusWithoutRun(statusOnCard(stageOfCard(race), runner.fields)));
  }
  if (!card) return runners;
  masters.tellCourse({ id: card.courseId, name: card.course, regionCode: card.region }, evidence);
  const stage = stageOfCard(card);
  for (const [, runner] of inOrder(card.runners)) read(runner, statusOnCard(stage, runner.fields));
  return runners;
}

function ranRunners(race: ReadRace, masters: Masters, evidence: Evidence): Map<string, RanRunner> {
  const runners = new Map<string, RanRunner>();
  masters.tellCourse({ id: race.courseId, name: race.course, regionCode: race.region }, evidence);
  for (const [horseId, runner] of inOrder(race.runners)) {
    const people = peopleOf(runner);
    masters.tellRunner(people, runner.fields, evidence);
    runners.set(horseId, { runner, people, result: resultOf(race, runner, people) });
  }
  return runners;
}

function runnerRows(
  race: SightedRace,
  listed: ReadonlyMap<string, CardRunner>,
  ran: ReadonlyMap<string, RanRunner>,
): SourcedRow<'ra_runners'>[] {
  const horseIds = new Set([...listed.keys(), ...ran.keys()]);
  return [...horseIds].map((horseId) => {
    const [card, result] = [listed.get(horseId), ran.get(horseId)];
    const row = mergeRunner(card?.part, result && runnerOfResult(result.runner.fields, result.result));
    row.race_id = race.id;
    row.horse_id = horseId;
    row.status = statusOf(race, card, result);
    // The same weight twice: the pounds may be one source's and the stones the other's.
    if (row.weight_lbs !== null) row.weight_st_lbs = formatWeight(row.weight_lbs);
    return row;
  });
}

function statusOf({ result }: SightedRace, card: CardRunner | undefined, ran: RanRunner | undefined): RunnerStatus {
  if (ran || !card) return 'ran';
  return result ? statusWithoutRun(card.status) : card.status;
}

// By id, so that what two runners of one race tell differently of one trainer is settled the same way every time.
function inOrder<Value>(byId: ReadonlyMap<string, Value>): [string, Value][] {
  return [...byId].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
